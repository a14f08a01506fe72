/**
 * The address that asks, for rate limits: the last entry of the list, which the server or the proxy in front
 * (`TIENDO_PROXY=1`) wrote. What a client says of itself was taken away before.
 */
export function addressOf(request: Request): string {
  return request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}
