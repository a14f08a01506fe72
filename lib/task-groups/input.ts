import { z } from "zod";
import { isId } from "#lib/domain/id.ts";
import { typedWords } from "#lib/domain/typed-input.ts";

export const MOST_NAME = 120;
export const GROUP_FIELDS = ["nameVi", "nameEn"];

const name = typedWords("task-groups.name-missing", MOST_NAME, "task-groups.too-long").transform(
  (text) => text.normalize("NFC"),
);

export const groupInput = z.object({ nameVi: name, nameEn: name });
export const whichGroup = z.object({ id: z.string().refine(isId) });
