/** Why a file is not taken in hand, as the address of the page says it that asked for the file. */
export const FILE_PROBLEMS = [
  "file-missing",
  "file-empty",
  "file-large",
  "file-type",
  "file-broken",
  "file-bomb",
  "file-busy",
  "no-table",
  "too-many-rows",
  "too-many-columns",
] as const;
