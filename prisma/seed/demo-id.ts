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
} as const;

/**
 * A UUIDv7 whose random part is made of what it is for, so that the demo finds its own rows again.
 * `owner` and `detail` are 32-bit numbers, together unique within the table.
 */
export function demoId(table: number, ms: number, owner: number, detail: number): string {
  const a = mix(owner, Math.imul(table, 0x51ed270b));
  const b = mix(detail, a);
  const c = mix(owner ^ 0x5bd1e995, b);
  const time = ms.toString(16).padStart(12, "0");
  const tail = hex(b) + hex(c);
  const first = hex(a);
  const variant = "89ab"[(a >>> 28) & 3];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${first.slice(1, 4)}-${variant}${first.slice(4, 7)}-${tail.slice(4)}`;
}

function hex(number: number): string {
  return (number + 0x1_0000_0000).toString(16).slice(1);
}
