import { describe, expect, test } from "vitest";
import { type ClauseNode, parseClauses } from "#lib/directives/clause-tree.ts";
import { type AnnexClause, readClause } from "./read-clause.ts";
import { suggestGroup, suggestKind } from "./suggest.ts";

describe("what a task is reported by", () => {
  test.each([
    ["Ban hành kế hoạch", "Kế hoạch đã ban hành (số, ngày)", "document"],
    ["Báo cáo giải ngân", "Báo cáo", "document"],
    ["Giải ngân vốn đầu tư", "Số giải ngân theo nguồn", "funding"],
    ["Tập huấn cán bộ", "Tỷ lệ cán bộ đã tập huấn", "indicator"],
    ["Đạt 95% văn bản điện tử", "", "indicator"],
    ["Xây dựng trụ sở", "Biên bản bàn giao", "document"],
    ["Xây dựng trụ sở", "Trụ sở được bàn giao", "works"],
    ["Bố trí vốn đối ứng", "Văn bản phân bổ; số vốn (triệu đồng)", "funding"],
    ["Xây dựng đề án", "", "document"],
    ["Tăng cường phối hợp", "", "steps"],
    ["Issue the plan", "Plan issued", "document"],
    ["Disburse the year's capital", "", "funding"],
  ])("%s, %s: %s", (title, product, kind) => expect(suggestKind({ title, product })).toBe(kind));
});

describe("the group of a task", () => {
  const groups = ["money", "works", "staffing", "documents", "reports"].map((key) => ({
    id: key,
    key,
    vi: key === "staffing" ? "Tổ chức, biên chế" : `Nhóm ${key}`,
    en: key,
  }));
  test.each([
    ["", "Nhóm nhiệm vụ tài chính", "Báo cáo", "money", true],
    ["", "Công tác chung", "Sơ kết hằng năm", "reports", true],
    ["Tổ chức, biên chế", "Tài chính", "", "staffing", false],
    ["Reports", "", "", "reports", false],
    ["", "Nhóm money", "Việc khác", "money", false],
    // The task itself knows better than the heading that it happens to stand under.
    ["", "Tổ chức, biên chế", "Xây dựng trụ sở", "works", true],
    ["", "Tổ chức, biên chế", "Bố trí vốn đối ứng", "money", true],
    ["", "Nhóm works", "Bố trí vốn xây dựng trụ sở", "works", false],
  ] as const)("%s | %s | %s is of %s", (column, heading, title, id, guessed) =>
    expect(suggestGroup({ column, headings: [heading], title }, groups)).toEqual({ id, guessed }),
  );

  test("of several the one that its reports are of; of none none", () => {
    const words = { column: "", headings: [""], title: "Bố trí vốn xây dựng trụ sở" };
    expect(suggestGroup(words, groups, "funding")?.id).toBe("money");
    expect(suggestGroup(words, groups, "works")?.id).toBe("works");
    expect(suggestGroup({ ...words, title: "Việc khác" }, groups)).toBeNull();
  });
});

describe("the part of the directive that an annex points to", () => {
  const flat = (nodes: readonly ClauseNode[], parentId: string | null = null): AnnexClause[] =>
    nodes.flatMap(({ kind, label, children }) => {
      const id = parentId ? `${parentId} ${label}` : label;
      return [{ id, parentId, kind, label }, ...flat(children, id)];
    });
  const law = flat(
    parseClauses("Điều 4. A\n1. B\n2. C\nĐiều 5. D\n1. E\na) F\nb) G\n2. H\na) I").clauses,
  );
  const party = flat(parseClauses("I. A\n1. B\n2. C\nII. D\n1. E\n2. F\na) G\n2.1. H").clauses);
  test.each([
    [law, "Điều 5", "Điều 5"],
    [law, "khoản 2 Điều 5", "Điều 5 2"],
    [law, "Điều 5, Khoản 2, điểm a", "Điều 5 2 a"],
    [law, "điểm b khoản 1 Điều 5", "Điều 5 1 b"],
    [law, "KHOẢN 1 ĐIỀU 4", "Điều 4 1"],
    [law, "khoản 1", null],
    [law, "điểm b", "Điều 5 1 b"],
    [law, "Điều 9", null],
    [law, "Theo Luật", null],
    [law, "", null],
    [party, "Mục II", "II"],
    [party, "Mục II.1", "II 1"],
    [party, "II.2", "II 2"],
    [party, "II.2.a", "II 2 a"],
    [party, "mục 2 phần II", null],
    [party, "I", "I"],
    [party, "2.1", "II 2 2.1"],
  ])("%#: %s", (clauses, words, id) => {
    expect(readClause(words as string, clauses as AnnexClause[])).toBe(id);
  });
});
