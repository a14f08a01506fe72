export const comments = {
  title: "Comments",
  jump: "Comments: {count, number}",
  none: "Nobody has written anything about this assignment.",
  text: "Write a comment",
  help: "Whoever reads this assignment reads it. It cannot be changed once it is sent; its author can withdraw it within an hour. At most {most, number} characters.",
  send: "Send comment",
  sending: "Sending…",
  withdraw: "Withdraw",
  "withdraw-of": "Withdraw: {text}",
  withdrawn: "Withdrawn by its author at {at}.",
  "see-older": "{count, plural, one {See # earlier comment} other {See # earlier comments}}",
  "text-missing": "Write the comment, then send it.",
  "too-long": "The comment is longer than 2,000 characters. Shorten it, or send it in two.",
  "too-late":
    "More than an hour has passed, so it can no longer be withdrawn. Write another comment to correct it.",
} as const;
