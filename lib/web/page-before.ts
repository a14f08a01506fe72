/** The page from which a link was followed or a form was sent; our pages tell it in full to ourselves. */
export function pageBefore(sent: Headers): string {
  const referer = sent.get("referer") ?? "";
  if (!URL.canParse(referer)) return "/";
  const { pathname, search } = new URL(referer);
  return pathname + search;
}
