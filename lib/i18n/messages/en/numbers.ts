export const numbers = {
  empty: "Enter a figure.",
  invalid: "This number cannot be read. Enter digits only, for example 1,234.56.",
  "decimal-comma":
    "It is not clear which number this is. Write a comma before the decimals and points between thousands, for example 1.234,56.",
  "decimal-point":
    "It is not clear which number this is. Write a point before the decimals and commas between thousands, for example 1,234.56.",
  negative: "This number cannot be below 0.",
  "not-whole": "Enter a whole number, without decimals.",
  "too-many-decimals":
    "{decimals, plural, one {Enter one decimal at most.} other {Enter # decimals at most.}}",
  "too-large": "This number is too large. Check its digits and its unit.",
  "part-of-a-dong": "The amount has parts of a đồng. Use fewer decimals or another unit.",
  "allocated-over-planned":
    "More is allocated than planned. Correct one of the two; if it is right (as with money carried over from last year), give the reason in the note.",
  "disbursed-over-allocated":
    "More is disbursed than allocated. Correct it; if it is right, give the reason in the note.",
  "money-dong": "{amount} đồng",
  "money-million": "{amount} million đồng",
  "money-billion": "{amount} billion đồng",
  points: "{change} pts",
} as const;
