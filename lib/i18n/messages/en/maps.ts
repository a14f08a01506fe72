export const maps = {
  nothing: "No figures to draw on a map yet",
  "title-whole": "{clause}.",
  "title-met": "{count, plural, one {The one unit meets it.} other {All # units meet it.}}",
  "title-furthest":
    "{count, number} of {all, plural, one {# unit} other {# units}} {count, plural, one {is} other {are}} in the furthest class that any unit is in ({bound}%).",
  behind: {
    "on-time":
      "They hold {count, number} of {all, plural, one {# report that is} other {# reports that are}} late or missing.",
    accepted:
      "They hold {count, number} of {all, plural, one {# report} other {# reports}} not approved.",
    overdue:
      "They hold {count, number} of {all, plural, one {# overdue task} other {# overdue tasks}}.",
    settled:
      "They hold {count, number} of {all, plural, one {# overdue task} other {# overdue tasks}}.",
    units:
      "They hold {count, number} of {all, plural, one {# unit that has} other {# units that have}} not reached it.",
  },
  finding: "Furthest from the goal: {names}",
  "remark-past":
    "Overdue is told at the end of the day, by the deadline in force now and the approved day of completion. The ranking and the briefing tell what was known that morning, so that a past day may differ.",
  "remark-unfinished":
    "Of {month} {count, number} {count, plural, one {report is} other {reports are}} not due yet, so that this tells of those who sent early.",
  until: "Approved figures until {day}",
  on: "On",
  compared: "Compared with",
  description:
    "{shapes, plural, one {# shape} other {# shapes}}, each a link; the stronger the colour, the further from the goal. All figures are in the table beside it.",
  "description-islands":
    "With the archipelagos Hoàng Sa (of Đà Nẵng) and Trường Sa (of Khánh Hòa).",
  shape: "{unit}: {share}, {numerator} of {denominator}",
  "shape-change": "{change} against {day}",
  key: "The stronger the colour, the further from the goal; the thresholds of a figure are the same on every day",
  class: "Class",
  "class-percent": "Class, %",
  "units-on": "Units, {day}",
  table: "{count, plural, one {# unit} other {# units}}, furthest from the goal first",
  caption: "Bar: the share; change in percentage points",
  share: "Share",
  change: "Since {day}",
  parts: "Count",
  of: "Of",
  rest: "See the other {count, plural, one {# unit} other {# units}}",
  "not-drawn": "not on the map",
  keyboard:
    "Keyboard: Tab follows the order of the table, Enter opens the unit's map or overview. All figures of the map are in the table.",
  "no-boundaries":
    "There are no boundaries of the units of {unit} yet, so the table stands alone. The demo has no boundaries of communes.",
  "ask-admin": "An administrator can import them from a GeoJSON or TopoJSON file.",
  "import-here": "Import boundaries from a GeoJSON or TopoJSON file",
  manage: "Import other boundaries",
  "credit-country":
    "Shapes: {source} ({licence}), the 63 provinces before 1 July 2025 united into today's 34 and simplified.",
  "credit-imported": "Boundaries: {source} ({licence}).",
} as const;
