export const evidence = {
  title: "Evidence",
  list: "Files of evidence",
  add: "Add files",
  help: "PDF, pictures, Word, Excel; up to 25 MB a file, at most {most, number} files. Nothing classified. Pictures lose their place and what the camera wrote.",
  type: "This file is no PDF, DOCX, XLSX, JPEG, PNG or WebP, or a broken picture. Its ending does not change what it is.",
  "too-many":
    "At most {most, number} files go with one report. Remove some, or put several into one.",
  drop: "Remove",
  send: "Send the file",
  sending: "Sending",
  again: "Send again",
  lost: "The connection was lost before the file arrived.",
  refused: "The file was not taken.",
  sent: "{count} files sent.",
  "save-first": "Save the draft before you send a file, so that nothing you typed is lost.",
  held: "waits for the virus scanner, cannot be opened yet",
  count: "{count, plural, one {# file of evidence} other {# files of evidence}}",
};
