/** The address that asks, for rate limits. A proxy in front adds the last entry of the list. */
export function addressOf(request: Request): string {
  return request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}
