export const annex = {
  fields: {
    ordinal: "Number",
    title: "Task",
    lead: "Lead",
    coordinating: "Coordinating",
    deadline: "Deadline",
    product: "Product",
    clause: "Clause",
    group: "Task group",
  },
  states: {
    ready: "Ready",
    wrong: "To correct",
    similar: "Same name",
    changes: "Will be updated",
    there: "Taken before",
    twice: "Repeated row",
    "left-out": "Left out",
  },

  // Bringing one in.
  title: "Import annex",
  "title-of": "Import the annex of {type} {number}",
  sentence:
    "Bring in the table of tasks, see what each row becomes, correct what is wrong, then add. Nothing is added unseen.",
  paste: "Paste a table",
  text: "Table of tasks",
  "text-help":
    "Select the whole table in Word or Excel, copy it and paste it here with its heading: number, task, lead, coordinating, deadline, product. The order of columns does not matter.",
  read: "Read the table",
  reading: "Reading…",
  upload: "Or choose a file",
  file: "File with the annex",
  "file-help": "DOCX, XLSX or CSV, 5 MB at most. The file is read, not kept.",
  "read-file": "Read the file",
  "in-hand": "Begun and not finished",
  pasted: "Pasted table",
  "in-hand-of": "{at}, {count, plural, one {# row} other {# rows}}",
  "text-missing": "Paste the table into this field.",
  "text-long": "The table is longer than 600,000 characters. Divide it.",
  "no-table":
    "There is no table here. It needs two columns at least; copy the table, not its words.",
  "too-many-rows": "The table has more than {rows, number} rows. Divide it.",
  "too-many-columns":
    "The table has more than {columns, number} columns. Take out those not needed.",
  "file-missing": "Choose the file with the annex.",
  "file-empty": "The file is empty. Check it and choose another.",
  "file-large":
    "The file is larger than 5 MB. Keep the annex alone, or copy the table and paste it.",
  "file-type": "This is no DOCX, XLSX or CSV file. Save it as one of these, or paste the table.",
  "file-broken": "The file cannot be read: broken or too complex. Copy the table and paste it.",
  "file-busy": "Many files are being worked on just now: try again in a few minutes.",
  "file-bomb":
    "The file has too much packed into it and was not opened. Copy the table and paste it.",

  // What the columns hold.
  columns: "Columns and common values",
  "columns-help": "Columns are recognised by their headings. Correct what is wrong and read again.",
  "columns-unknown":
    "The table's heading was not recognised. Say what each column holds and read again.",
  "part-columns": "1. Columns",
  "part-common": "2. Common values",
  column: "Column {column, number}",
  "column-none": "Leave out",
  from: "First row below the heading",
  "from-help": "Counted from 1 in the table.",
  "fill-down": "An empty cell has what the cell above it has (merged cells)",
  "fill-offer":
    "{count, plural, one {# row has} other {{count, number} rows have}} no lead, which may be a merged cell:",
  "fill-send": "Empty cells have what is above",
  "common-none": "No common value",
  "cadence-help": "For continuous work, and for rows that name no time.",
  "product-help": "For rows that name no product.",
  "start-help": "First day of all tasks. Empty: the day the directive was issued.",
  "read-again": "Read again",
  "column-title": "Choose the column of the tasks.",
  "column-twice": "Two columns cannot be the same. Change one of them.",

  // What each row became.
  "preview-title": "Preview of the annex",
  "preview-sentence":
    "{count, plural, one {# row with a task} other {# rows with tasks}}; the annex's words stand below what they became.",
  rows: "Rows",
  all: "All",
  caption: "What each row of the annex becomes",
  how: "Reports consist of, group",
  row: "Row {number, number}:",
  guessed: "a guess, please look",
  untitled: "Row {number, number} has no name",
  correct: "Correct",
  choices: {
    leave: "Leave out",
    take: "Take back in",
    anyway: "Add anyway",
    update: "Update the task",
    undo: "As in the annex",
  },
  "not-chosen": "Not chosen",
  "units-help":
    "One unit or level a line, such as: Công an tỉnh Quảng Ngãi; Commune police. With or without accents.",
  "due-help": "A day, such as 31/03/2027, or words as in an annex: quý I năm 2027.",
  indicator: "Indicator",
  "indicator-help": "Required where reports consist of figures.",
  "may-be": "“{words}” may be:",
  "all-of-area": "{level} under {area} ({count, plural, one {# unit} other {# units}})",
  "only-these": "only {units}",
  "why-same": "The directive has this very task, code {code}: nothing to add.",
  "why-changes": "Draft task {code} will be changed:",
  "why-issued": "The task is issued: move its deadline on the page of the directive.",
  "why-several":
    "Several tasks have this name, or a row above updates that task already: one row updates one task.",
  difference: "{field}: {before} → {after}.",
  "take-changes":
    "{count, plural, =0 {Update} one {Add # task, update} other {Add {count, number} tasks, update}} {changes, number}",
  "done-updated": "{count, plural, one {# draft task} other {{count, number} draft tasks}} updated",
  differences: {
    dueOn: "Deadline",
    cadence: "Reports",
    product: "Product",
    lead: "Lead",
  },
  "why-twice": "The same as a row above, so that it is added once.",
  "why-similar": "The directive has a task of this name, code {code}, which differs in:",
  "title-missing": "The task has no name.",
  "title-long": "The name is longer than 500 characters; shorten it.",
  "product-missing": "There is no product; enter it here or choose a common one.",
  "product-long": "The product is longer than 500 characters; shorten it.",
  "group-missing": "The task group is not clear; choose it here or choose a common one.",
  "indicator-missing":
    "There are figures but of no known indicator; choose one or another way of reporting.",
  "no-regime": "There is no calendar of reports for this kind of task.",
  "lead-missing": "There is no lead unit.",
  "lead-unsure": "The lead unit is not clear: “{words}”.",
  "lead-cannot": "{unit} has no accounts or is out of your reach, so that it cannot lead.",
  "note-lead-out": "Who leads is left out of “{words}”, which coordinate.",
  "coordinating-unsure": "“{words}” is no known unit; the annex's words are kept.",
  "clause-unknown": "“{words}” is not among the clauses entered.",
  "deadline-not-understood": "The deadline is not clear.",
  "deadline-year-missing": "The deadline is not clear: the year is missing.",
  "deadline-several": "The deadline is not clear: there are several days.",
  "deadline-no-such-day": "There is no such day.",
  "deadline-no-period": "There is no such reporting period; choose a longer one.",
  "due-before-start": "The deadline is before the first day.",
  "due-missing": "What is done once needs a deadline.",
  "cadence-missing":
    "No deadline or reporting period is named; choose it here or choose a common one.",
  "note-before":
    "“Before” does not include the day itself: the last day in time is the one before it.",
  "note-day-dropped":
    "The day of “{words}” cannot be taken over: reports are due by the calendar of reports.",
  "note-same-task":
    "Same name as row {code} and some of the same lead units: they would have the task twice. Leave one out if it is one piece of work.",
  "note-periods-dropped":
    "“{words}” names several reporting periods: only the shortest is taken. Choose Correct for another one.",
  "deadline-several-periods":
    "Several reporting periods are named; leave one here, or choose it under Reporting period.",
  "note-communes-here": "“{words}” is read as all communes, wards and special zones of {area}.",
  "note-past": "This deadline has passed.",
  "too-long": "Longer than 4,000 characters.",

  // Taking it over.
  take: "Add {count, plural, one {# task} other {# tasks}}",
  taking: "Adding…",
  give: "Draft the assignments to the lead units too: {count, plural, one {# assignment} other {# assignments}} of {rows, plural, one {# task} other {# tasks}}",
  "give-help":
    "No unit sees them until the directive and then the drafts are issued. Units coordinate as the annex says.",
  "give-past":
    "{count, plural, one {# task is past its deadline and gets} other {# tasks are past their deadlines and get}} no draft.",
  stays: "{count, plural, one {# row to correct stays here.} other {# rows to correct stay here.}}",
  "stays-similar":
    "{count, plural, one {# row with a known name stays} other {{count, number} rows with known names stay}} too.",
  later: "Later",
  taken: "Added and still drafts",
  "taken-of":
    "{count, plural, one {# draft task} other {{count, number} draft tasks}}{drafts, plural, =0 {} one {, # draft assignment} other {, {drafts, number} draft assignments}}",
  "taken-at": "receipt {receipt}, {at}",
  undo: "Take this import back",
  "undo-final":
    "Delete {count, plural, one {the draft task} other {all {count, number} draft tasks}} of this import{drafts, plural, =0 {} one { with its draft assignment} other { with {drafts, number} draft assignments}}, also what was corrected since. No unit has seen it.",
  "undo-agree": "Yes, delete",
  undoing: "Deleting…",
  "undo-issued":
    "A task of import {receipt} was issued, so that the import cannot be taken back as a whole. Delete those that are drafts one by one.",
  "undo-in-use": "A task of this import was copied into another directive: delete the copy first.",
  "done-undone":
    "{count, plural, one {Draft task} other {{count, number} draft tasks}} from the annex deleted",
  "done-discarded": "Import discarded",
  "discard-final":
    "Discard this table of {count, plural, one {# row} other {{count, number} rows}} with all corrections? Tasks that were added stay.",
  "discard-agree": "Yes, discard",
  discard: "Discard this import",
  discarding: "Discarding…",
  "done-added":
    "{count, plural, one {# draft task was added} other {# draft tasks were added}} from the annex",
  "done-given":
    "{count, plural, one {# draft task was added} other {# draft tasks were added}} from the annex, with {given, plural, one {# draft assignment} other {# draft assignments}}",
  "done-left": "The other rows are still here to be corrected.",
  "nothing-ready": "No row is ready to be added any more.",
  changed:
    "The import or the directive changed after you opened this page. Open it again, look, and go on.",

  // On the task that it became.
  "named-roles": { lead: "leads", coordinating: "coordinates" },
  named: "Units named one by one",
  "named-help": "A unit that you untick is no longer named in the task.",
  "named-count": "{count, plural, one {# unit} other {# units}}",
  "named-lead": "Named to lead",
  "named-coordinating": "Named to coordinate",
  "named-lead-only":
    "The task names {count, plural, one {# lead unit} other {# lead units}}; choosing a level assigns to these alone:",
  source: "The annex's words",
  "source-lead": "Lead",
  "source-coordinating": "Coordinating",
  "source-deadline": "Deadline",
} as const;
