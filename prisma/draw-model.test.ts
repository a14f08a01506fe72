import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { drawModel } from "./draw-model.ts";

test("docs/model.md shows the schema as it is", () => {
  const page = readFileSync(new URL("../docs/model.md", import.meta.url), "utf8");
  expect(page, "run: node prisma/draw-model.ts").toBe(drawModel());
  expect(page).toContain("Report }o--|| Assignment : assignment");
});
