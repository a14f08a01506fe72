/** A preview as it is read: worded and formatted by the server. */
export type ShownPreview = {
  digest: string;
  sentence: string;
  sums: { label: string; value: string; total?: boolean }[];
  notes: string[];
  areas: {
    title: string;
    head: [name: string, chosen: string, existing: string, added: string];
    rows: { id: string; cells: [name: string, chosen: string, existing: string, added: string] }[];
    total: [name: string, chosen: string, existing: string, added: string];
  };
  problems: { field: string; title: string; lines: string[] }[];
  /** The deeds that are open now: giving out at once, keeping it as a draft. */
  assign: string | null;
  draft: string | null;
  /** Why it cannot reach units yet. */
  notYet: string | null;
  again: string;
  /** The button that asks for the names, or the names by area. */
  list: string | null;
  units: { area: string; names: string }[];
};
