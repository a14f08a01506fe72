import { expect, test } from "vitest";
import type { Addresses } from "#components/dashboards/addresses.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { waitsOf } from "./waits.ts";

const TODAY = "2026-11-22";
const to = { list: () => "/" } as unknown as Addresses;

test("what is late for longest comes first, however many are late", () => {
  const owed = [
    { id: "many", oldestDueOn: "2026-11-20", open: 9, overdue: 9 },
    { id: "soon", oldestDueOn: "2026-11-23", open: 1, overdue: 0 },
    { id: "oldest", oldestDueOn: "2026-10-01", open: 1, overdue: 1 },
  ].map((one) => ({ ...one, name: one.id, nameEn: null }));
  const answerers = [
    { id: "young", oldestOn: "2026-11-01", count: 5, late: 5, workingDays: 15 },
    { id: "old", oldestOn: "2026-09-01", count: 1, late: 1, workingDays: 50 },
    { id: "in-time", oldestOn: "2026-08-01", count: 7, late: 0, workingDays: 70 },
  ].map((one) => ({ ...one, who: one.id, name: one.id, nameEn: null }));
  const rows = waitsOf(i18nFor("vi"), { owed, answerers, today: TODAY, to });
  expect(rows.map(({ unit }) => unit)).toEqual([
    "oldest",
    "many",
    "soon",
    "old",
    "young",
    "in-time",
  ]);
});
