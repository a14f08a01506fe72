const OWN_PAGE =
  /(?:^|\/\/[^/\s]+)(\/(?:reports|assignments)\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?#]\S*)?$/i;

/**
 * The page of ours that a text names as evidence: the pasted address of a report or of an assignment, on whatever host.
 * Null for all else (a document's number, an address elsewhere), which stays text.
 */
export function evidencePath(text: string): string | null {
  return OWN_PAGE.exec(text.trim())?.[1]?.toLowerCase() ?? null;
}
