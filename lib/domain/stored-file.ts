/** The largest file that is taken in, in bytes. */
export const LARGEST_FILE = 25 * 1024 * 1024;

/** So many files lie beside one report. */
export const MOST_FILES = 20;

/** A file that lies on the disk, measured there, and that no row knows of yet. */
export type ReceivedFile = {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  storageKey: string;
  /** A small picture of it lies beside it. */
  hasPreview: boolean;
  /** Held back until a scanner has looked at it. */
  quarantined: boolean;
};

/** A file behind a report, to be listed. */
export type EvidenceFile = Pick<
  ReceivedFile,
  "id" | "name" | "bytes" | "hasPreview" | "quarantined"
>;
