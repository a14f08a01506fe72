/** What became of a saving: refused is whatever a server answers but that it is kept. */
export type Kept = "kept" | "down" | "refused";

/**
 * Follows a form's submissions so that no button leads to the browser's own error page while the server is out of reach:
 * "save" is done here, other deeds with a draft after it was kept, and all of them wait while nothing gets through.
 */
export function holdWhileDown(
  form: HTMLFormElement,
  { keep, isDown, onGo }: { keep: () => Promise<Kept>; isDown: () => boolean; onGo: () => void },
): () => void {
  let passing = false;
  const onSubmit = (event: SubmitEvent) => {
    const { submitter } = event;
    if (event.defaultPrevented) return;
    const deed = submitter instanceof HTMLButtonElement && submitter.name === "deed";
    if (passing || (!deed && !isDown())) return onGo();
    event.preventDefault();
    void keep().then((kept) => {
      const saves = deed && submitter.value === "save";
      if (kept === "down" || (saves && kept === "kept")) return;
      passing = true;
      form.requestSubmit(submitter);
      passing = false;
    });
  };
  form.addEventListener("submit", onSubmit);
  return () => form.removeEventListener("submit", onSubmit);
}

/** Browsers send no more than this while a page is left. */
const MOST_LEAVING = 60_000;

/** The server's answer; null when it is out of reach. */
export async function postForm(action: string, body: URLSearchParams): Promise<Response | null> {
  try {
    return await fetch(action, {
      method: "POST",
      body,
      headers: { accept: "application/json" },
      keepalive: body.toString().length < MOST_LEAVING,
    });
  } catch {
    return null;
  }
}
