import { z } from "zod";
import { isId } from "#lib/domain/id.ts";
import { viewPath } from "#lib/domain/own-path.ts";
import { typedWords } from "#lib/domain/typed-input.ts";

export const MOST_NAME = 100;
/** As many as one page shows and one person keeps apart. */
export const MOST_VIEWS = 50;

const name = typedWords("views.name-missing", MOST_NAME, "views.name-long");
const checked = z
  .string()
  .optional()
  .transform((value) => value !== undefined);

/** `id` was made with the form, so that sending it twice keeps one view. */
export const saveInput = z.object({
  id: z.string().refine(isId),
  name,
  path: z.string().transform((asked, check) => {
    const path = viewPath(asked);
    if (path) return path;
    check.addIssue({ code: "custom", message: "views.path-wrong" });
    return z.NEVER;
  }),
  home: checked,
});

export const renameInput = z.object({ id: z.string().refine(isId), name });

export const whichView = z.object({ id: z.string().refine(isId) });
