import { answerWithFile } from "../answer-with-file.ts";

/** The small picture of a stored file. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/files/[id]/preview">,
): Promise<Response> {
  return answerWithFile((await params).id, "preview");
}
