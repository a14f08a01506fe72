import { expect, test } from "vitest";
import { boundedForm, smallForm, uploadedFile } from "./bounded-body.ts";

const post = (body: BodyInit | null, headers: HeadersInit = {}) =>
  new Request("http://localhost/", { method: "POST", body, headers });

test("reads the fields of a form", async () => {
  const form = await smallForm(post(new URLSearchParams({ email: "a@b.vn" })));
  expect(form?.get("email")).toBe("a@b.vn");
});

test.each([
  ["no form", post("{}", { "content-type": "application/json" })],
  ["nothing", post(null)],
  ["more than any form of ours", post(new URLSearchParams({ x: "x".repeat(70_000) }))],
])("answers null to %s", async (_, request) => {
  expect(await smallForm(request)).toBeNull();
});

test("stops reading where a body does not end", async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull(controller) {
      pulled++;
      controller.enqueue(new Uint8Array(16_384));
    },
  });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const request = new Request("http://localhost/", {
    method: "POST",
    body: endless,
    headers,
    duplex: "half",
  } as RequestInit);
  expect(await smallForm(request)).toBeNull();
  expect(pulled).toBeLessThan(10);
});

test("leaves out of texts and names what the database cannot hold", async () => {
  const form = await smallForm(post(new URLSearchParams({ "a\0": "b\0c" })));
  expect([...(form ?? [])]).toEqual([["a", "bc"]]);
});

test("tells what is too large from what is no form", async () => {
  const form = () => new URLSearchParams({ x: "x".repeat(100) });
  expect(await boundedForm(post(form()), 50)).toBe("too-large");
  expect(await boundedForm(post(form()), 500)).toEqual(new Map([["x", "x".repeat(100)]]));
  expect(await boundedForm(post("{}"), 500)).toBeNull();
});

test.each([
  ["no file chosen", new File([], ""), "missing"],
  ["a file without content", new File([], "danh-sach.csv"), "empty"],
  ["a large file", new File(["x".repeat(20)], "danh-sach.csv"), "large"],
])("tells %s", async (_, file, said) => {
  const form = new FormData();
  form.set("file", file);
  expect(await uploadedFile(post(form), "file", { largest: 10, most: 5_000 })).toBe(said);
});
