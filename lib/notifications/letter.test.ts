import { beforeAll, expect, test } from "vitest";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { digestLetter } from "./letter.ts";
import type { ShownNotice } from "./shown.ts";

beforeAll(() => {
  process.env.NEXTAUTH_URL = "https://tiendo.example";
});

const notice: ShownNotice = {
  id: "n",
  kind: "instruction-given",
  entity: "instruction",
  entityId: "i",
  assignmentId: null,
  count: 1,
  dueOn: "2026-12-18",
  at: "2026-11-29T03:00:00.000Z",
  day: "2026-11-29",
  read: false,
  unit: "Công an xã Bắc Một",
  unitEn: null,
  owner: null,
  ownerEn: null,
  title: "Xử lý văn bản",
  titleEn: null,
  occurrence: null,
  period: null,
  text: "Báo cáo ngay vì sao mới giải ngân 12 tỷ",
};

test("a letter names what happened, and holds nothing that somebody wrote", async () => {
  const to = { title: "Cán bộ báo cáo", titleEn: null };
  const how = { rhythm: "at_once", stopHref: "https://tiendo.example/stop" } as const;
  const letter = await digestLetter(i18nFor("vi"), to, [notice], how);
  for (const part of [letter.html, letter.text]) {
    expect(part).toContain("Công an xã Bắc Một");
    expect(part).toContain("Xử lý văn bản");
  }
  expect(Object.values(letter).join()).not.toContain("giải ngân");
});
