/** The segment of a new unit in paths: letters and digits that its id gives, so that no other unit has them. */
export function segmentOf(id: string): string {
  return `u${BigInt(`0x${id.replaceAll("-", "")}`).toString(36)}`;
}
