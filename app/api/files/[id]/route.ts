import { answerWithFile } from "./answer-with-file.ts";

export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/files/[id]">,
): Promise<Response> {
  return answerWithFile((await params).id, "whole");
}
