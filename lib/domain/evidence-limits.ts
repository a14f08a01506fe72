/** The largest file that is taken in, in bytes. */
export const LARGEST_FILE = 25 * 1024 * 1024;

/** So many files lie beside one report. */
export const MOST_FILES = 20;
