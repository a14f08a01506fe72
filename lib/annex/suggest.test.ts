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
    [["", "Nhóm nhiệm vụ tài chính", "Báo cáo"], "money"],
    [["", "Công tác chung", "Sơ kết hằng năm"], "reports"],
    [["Tổ chức, biên chế", "Tài chính"], "staffing"],
    [["Reports"], "reports"],
    [["", "Việc khác"], null],
  ])("%j is of %s", (texts, group) => expect(suggestGroup(texts, groups)).toBe(group));
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
