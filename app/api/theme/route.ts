import { THEMES } from "#lib/domain/theme.ts";
import { keepChoice } from "#lib/web/kept-choice.ts";
import { THEME_COOKIE } from "#lib/web/page-theme.ts";

/** Keeps the chosen look (`theme`). */
export function POST(request: Request): Promise<Response> {
  return keepChoice(request, { cookie: THEME_COOKIE, values: THEMES });
}
