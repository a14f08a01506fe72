/** What came of a deed, as an address tells it on: how many; 0 for anything that is no such number. */
export function toldCount(told: string | string[] | undefined): number {
  return typeof told === "string" && /^[1-9]\d{0,3}$/.test(told) ? Number(told) : 0;
}
