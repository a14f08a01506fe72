/** Where the product is reached: set by whoever starts it. */
export function siteUrl(): URL {
  return new URL(process.env.NEXTAUTH_URL ?? "http://localhost:3000");
}

export function siteIsSecure(): boolean {
  return siteUrl().protocol === "https:";
}
