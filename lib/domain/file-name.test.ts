import fc from "fast-check";
import { expect, test } from "vitest";
import { fileNameOf } from "./file-name.ts";

test.each([
  ["Nghị quyết 12.pdf", "pdf", "Nghị quyết 12.pdf"],
  ["C:\\fakepath\\KH 118.PDF", "pdf", "KH 118.pdf"],
  ["../../etc/passwd", "pdf", "passwd.pdf"],
  ["bản ký.docm", "docx", "bản ký.docx"],
  ["scan.jpeg", "jpg", "scan.jpg"],
  ["dòng\r\nmới\u202Efdp.pdf", "pdf", "dòngmớifdp.pdf"],
  ["...", "png", "file.png"],
  ["", "png", "file.png"],
])("%j as %s", (given, extension, name) => {
  expect(fileNameOf(given, extension)).toBe(name);
});

test("it has no path and no control characters, whatever was given", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (given) => {
      const name = fileNameOf(given, "pdf");
      expect(name).toMatch(/^[^\\/\p{C}]+\.pdf$/u);
      expect(name.length).toBeLessThan(800);
    }),
  );
});
