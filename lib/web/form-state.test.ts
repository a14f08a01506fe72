import { expect, test } from "vitest";
import { typedValues } from "./form-state.ts";

test("what was typed comes without what the database cannot hold, several under one name as a list", () => {
  const form = new FormData();
  form.append("title", "Kế hoạch\0");
  form.append("half\0", "a\ud800");
  form.append("lead", "a\0");
  form.append("lead", "b");
  form.append("$ACTION_ID", "x");
  form.append("file", new Blob(["x"]), "x.pdf");
  expect(typedValues(form)).toEqual({
    title: "Kế hoạch",
    half: "a\ufffd",
    lead: ["a", "b"],
    file: "",
  });
});
