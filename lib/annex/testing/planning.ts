import { readText } from "#lib/sheets/read-text.ts";
import { findHeading } from "../columns.ts";
import type { Correction, Known } from "../interpret-row.ts";
import { type ExistingTask, planAnnex, type Settings } from "../plan-annex.ts";
import type { AnnexUnit } from "../read-units.ts";

export const unit = (id: string, levelKey: string, name: string): AnnexUnit => ({
  id,
  code: id,
  levelKey,
  name,
  shortName: name,
  nameEn: null,
  mayLead: levelKey !== "organisation",
  areaId: id,
  areaName: name,
  areaShortName: name,
});
export const KNOWN: Known & { existing: ExistingTask[] } = {
  issuedOn: "2026-01-05",
  today: "2026-11-22",
  units: [
    unit("dt", "department", "Cục Đào tạo"),
    unit("vp", "department", "Văn phòng"),
    unit("tu", "committee", "Tỉnh ủy Quảng Ngãi"),
    unit("btc", "organisation", "Bộ Tài chính"),
  ],
  levels: [
    { key: "department", vi: "Cục", en: "Department" },
    { key: "province", vi: "Công an cấp tỉnh", en: "Provincial police" },
    { key: "committee", vi: "Tỉnh ủy, thành ủy", en: "Party committee" },
  ],
  groups: [
    { id: "g-money", key: "money", vi: "Kinh phí", en: "Money" },
    { id: "g-documents", key: "documents", vi: "Văn bản", en: "Documents" },
  ],
  clauses: [{ id: "c5", parentId: null, kind: "article", label: "Điều 5" }],
  indicators: [{ id: "i1", vi: "Tỷ lệ giải ngân", en: "Disbursement" }],
  regimes: ["administrative", "finance", "party"],
  calendar: { holidays: new Set(), makeUpDays: new Set() },
  existing: [],
};
/** A draft task that the directive has already. */
export const task = (more: Partial<ExistingTask>): ExistingTask => ({
  id: "t1",
  code: "A01",
  title: "x",
  key: null,
  ...{ state: "draft", version: 1, product: "Kế hoạch", cadence: "once", dueOn: "2026-12-14" },
  startOn: "2026-01-05",
  leadWords: "Cục Đào tạo",
  ...more,
});
export const HEAD = "STT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời hạn\tSản phẩm\tĐiều khoản\n";
export const PLAN =
  "Ban hành kế hoạch\tCục Đào tạo\tBộ Tài chính\ttrước 15/12/2026\tKế hoạch\tĐiều 5";

export type Changes = {
  settings?: Partial<Settings>;
  corrections?: Record<number, Correction>;
  known?: Partial<typeof KNOWN>;
};
/** A table of these rows, read against a small country. */
export function plan(body: string, { settings = {}, corrections = {}, known = {} }: Changes = {}) {
  const grid = readText(HEAD + body);
  const heading = findHeading(grid);
  if (!heading) throw new Error("no heading");
  const common = {
    taskGroupId: null,
    cadence: null,
    startOn: "2026-01-05",
    product: "",
    fillDown: false,
  };
  return planAnnex(
    grid,
    { ...common, from: heading.end, columns: heading.columns, ...settings },
    corrections,
    { ...KNOWN, ...known },
  );
}
/** Its first row. */
export const first = (body: string, changes?: Changes) => {
  const [row] = plan(body, changes).rows;
  if (!row) throw new Error("no row");
  return row;
};
