import { mix } from "./chance.ts";

/** What an id is of: keeps the ids of different tables apart. */
export const ID_OF = {
  assignment: 1,
  report: 2,
  version: 3,
  review: 4,
  change: 5,
  works: 6,
  site: 7,
  stageEvent: 8,
  fundingLine: 9,
  step: 10,
  difficulty: 11,
  instruction: 12,
  urge: 13,
  audit: 14,
  receipt: 15,
  account: 16,
  membership: 17,
  unit: 18,
  unitParent: 19,
  territory: 20,
  attribute: 21,
  issuer: 22,
  directive: 23,
  indicator: 24,
  goal: 25,
  task: 26,
  taskGroup: 27,
  period: 28,
  targetEntry: 29,
  extension: 30,
  difficultyPass: 31,
  instructionStep: 32,
  signOffRule: 50,
  comment: 60,
  issueRequest: 61,
  draftAssignment: 62,
  storedFile: 63,
  delegation: 41,
} as const;

/**
 * A UUIDv7 whose random part is made of what it is for, so that the demo finds its own rows again.
 * `owner` and `detail` are 32-bit numbers, together unique within the table.
 */
export function demoId(table: number, ms: number, owner: number, detail: number): string {
  const a = mix(owner, Math.imul(table, 0x51ed270b));
  const b = mix(detail, a);
  const c = mix(owner ^ 0x5bd1e995, b);
  const high = Math.floor(ms / 0x1_0000);
  return (
    `${quad(high >>> 16)}${quad(high)}-${quad(ms % 0x1_0000)}-7${quad(a).slice(1)}-` +
    `${quad(0x8000 | ((a >>> 16) & 0x3fff))}-${quad(b)}${quad(b >>> 16)}${quad(c)}`
  );
}

/** All numbers of four hexadecimal digits, written out: ids are made by the million. */
const QUADS = Array.from({ length: 0x1_0000 }, (_, number) => number.toString(16).padStart(4, "0"));

function quad(number: number): string {
  return QUADS[number & 0xffff] as string;
}
