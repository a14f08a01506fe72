import { describe, expect, test } from "vitest";
import { numberedLine } from "./clause-number.ts";

describe("numberedLine", () => {
  test.each([
    ["Phần thứ nhất: Quy định chung", "part", "Phần thứ nhất", "Quy định chung"],
    ["Chương II. Trụ sở", "chapter", "Chương II", "Trụ sở"],
    ["Mục 1. Đất", "section", "Mục 1", "Đất"],
    ["I. Quan điểm", "section", "I", "Quan điểm"],
    ["IV- Tổ chức thực hiện", "section", "IV", "Tổ chức thực hiện"],
    ["Điều 5. Trách nhiệm", "article", "Điều 5", "Trách nhiệm"],
    ["Khoản 2: Kinh phí", "clause", "Khoản 2", "Kinh phí"],
    ["1. Mục tiêu chung", "clause", "1", "Mục tiêu chung"],
    ["2.1. Đến năm 2025", "clause", "2.1", "Đến năm 2025"],
    ["a) Xây dựng trụ sở", "point", "a", "Xây dựng trụ sở"],
    ["đ) Bàn giao", "point", "đ", "Bàn giao"],
    ["điểm đ) Bàn giao", "point", "điểm đ", "Bàn giao"],
    ["Điều 7", "article", "Điều 7", ""],
  ])("%s", (line, kind, label, text) => {
    expect(numberedLine(line)).toEqual({ kind, label, text });
  });

  test.each(["", "Căn cứ Nghị quyết số 12", "Điều tra cơ bản", "(a) thử"])(
    "%s has no number",
    (line) => {
      expect(numberedLine(line)).toBeNull();
    },
  );
});
