/** After a form: the browser fetches the next page, and Back does not send the form again. */
export function seeOther(path: `/${string}`): Response {
  return new Response(null, { status: 303, headers: { location: path } });
}
