import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { docx } from "#lib/sheets/testing/office-files.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const words = {
  open: "Nhập phụ lục",
  text: "Bảng phân công nhiệm vụ",
  read: "Đọc bảng",
  noTable: /Không thấy bảng nào/,
  file: "Tệp có phụ lục",
  readFile: "Đọc tệp",
  notAFile: /Không phải tệp DOCX/,
  all: /^Tất cả\s*6/,
  wrong: /^Phải sửa\s*3/,
  yearMissing: /thiếu năm/,
  mayBe: "“UBND tỉnh Quảng Ngãi” có thể là:",
  meant: "Công an tỉnh Quảng Ngãi",
  before: /ngày cuối còn đúng hạn là ngày liền trước/,
  correct: "Sửa",
  noSuchDay: /Không có ngày này/,
  save: "Lưu",
  leave: "Bỏ qua",
  take: "Thêm 4 nhiệm vụ",
  stays: "1 dòng còn phải sửa sẽ ở lại đây.",
  added: /Đã thêm 4 nhiệm vụ/,
  there: /^Đã nhập\s*4/,
  leftOut: /^Bỏ qua\s*1/,
  takeBack: "Lấy lại",
  discard: "Bỏ bản nhập này",
  discardAgree: "Đồng ý bỏ",
  discarded: "Đã bỏ bản nhập",
  undo: "Bỏ lần nhập này",
  undoAgree: "Đồng ý xóa",
  undone: "Đã xóa 4 nhiệm vụ nháp đã nhập từ phụ lục",
  named: "Chủ trì, nêu tên",
  annexWords: "Lời của phụ lục",
  oneUnit: /nêu tên 2 đơn vị chủ trì/,
} as const;

/** An annex of six tasks in two groups; the mark keeps a run's rows from those of an earlier one. */
function annexOf(mark: string): string[][] {
  return [
    ["STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm"],
    ["I", "Nhóm nhiệm vụ tài chính", "", "", "", ""],
    [
      "1",
      `Bố trí kinh phí ${mark}`,
      "Công an các tỉnh, thành phố",
      "Bộ Tài chính",
      "trước 15/12/2027",
      "Báo cáo bố trí kinh phí",
    ],
    [
      "2",
      `Quyết toán ${mark}`,
      "Công an tỉnh Quảng Ngãi, Gia Lai",
      "các đơn vị liên quan",
      "hằng quý",
      "Báo cáo quyết toán",
    ],
    ["II", "Văn bản, quán triệt", "", "", "", ""],
    [
      "1",
      `Ban hành quy chế ${mark}`,
      "Cục Kế hoạch và tài chính",
      "Công an cấp tỉnh",
      "xong trong Quý IV/2027",
      "Quy chế đã ban hành",
    ],
    ["2", `Ban hành hướng dẫn ${mark}`, "Cục Đào tạo", "", "15/12", "Hướng dẫn"],
    ["3", `Rà soát văn bản ${mark}`, "UBND tỉnh Quảng Ngãi", "", "năm 2027", "Báo cáo rà soát"],
    ["4", `Học tập ${mark}`, "Công an các xã, phường, đặc khu", "", "sau này", "Biên bản"],
  ];
}
const pasted = (mark: string) =>
  annexOf(mark)
    .map((row) => row.join("\t"))
    .join("\n");

async function openDirective(page: Page): Promise<void> {
  await page.goto("/directives?q=02/KH-X03");
  await page
    .getByRole("row", { name: /02\/KH-X03/ })
    .getByRole("link")
    .first()
    .click();
}

const rowOf = (page: Page, title: string) => page.getByRole("row", { name: title }).first();

test("the admin makes tasks of an annex", async ({ page, signIn, speak }) => {
  const mark = `lượt ${randomInt(1e9)}`;
  await speak("vi");
  await signIn("admin");
  await openDirective(page);
  await page.getByRole("link", { name: words.open }).click();
  await expectAccessible(page);

  // What is no table is told, with the words kept; a file that is none too.
  await page.getByLabel(words.text).fill(`Việc ${mark}`);
  await page.getByRole("button", { name: words.read }).click();
  await expect(page.getByLabel(words.text)).toHaveAccessibleDescription(words.noTable);
  await expect(page.getByLabel(words.text)).toHaveValue(`Việc ${mark}`);
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  await page
    .getByLabel(words.file)
    .setInputFiles({ name: "a.xlsx", mimeType: "image/png", buffer: png });
  await page.getByRole("button", { name: words.readFile }).click();
  await expect(page.getByLabel(words.file)).toHaveAccessibleDescription(words.notAFile);

  // Each row with what it became and what is wrong.
  await page.getByLabel(words.text).fill(pasted(mark));
  await page.getByRole("button", { name: words.read }).click();
  await expect(page.getByRole("link", { name: words.all })).toBeVisible();
  await expect(page.getByText(words.before).first()).toBeVisible();
  await expect(page.getByText(words.mayBe)).toBeVisible();
  await expect(page.getByText(words.yearMissing)).toBeVisible();
  await expect(rowOf(page, `Bố trí kinh phí ${mark}`)).toContainText(/14\/12\/2027|14\sDec\s2027/);
  await expectAccessible(page);
  const preview = page.url();

  // One choice after the other, each shown as it is made.
  await rowOf(page, `Học tập ${mark}`).getByRole("button", { name: words.leave }).click();
  await expect(page.getByRole("link", { name: words.leftOut })).toBeVisible();
  await rowOf(page, `Học tập ${mark}`).getByRole("button", { name: words.takeBack }).click();
  await expect(page.getByRole("link", { name: words.wrong })).toBeVisible();

  // One of three is corrected, beside what was read of it.
  await page.getByRole("link", { name: words.wrong }).click();
  await rowOf(page, `hướng dẫn ${mark}`).getByRole("link", { name: words.correct }).click();
  await page.locator("[name=dueOn]").fill("31/2/2027");
  await page.getByRole("button", { name: words.save, exact: true }).click();
  await expect(page.locator("[name=dueOn]")).toHaveAccessibleDescription(words.noSuchDay);
  await expectAccessible(page);
  await page.locator("[name=dueOn]").fill("15/12/2027");
  await page.getByRole("button", { name: words.save, exact: true }).click();
  await expect(rowOf(page, `hướng dẫn ${mark}`)).toHaveCount(0);
  await expect(rowOf(page, `Học tập ${mark}`)).toBeVisible();
  await page.goto(preview);
  await expect(page.getByRole("button", { name: words.take })).toBeVisible();

  // The ready ones are taken; the others stay.
  await page.getByRole("button", { name: words.take }).click();
  await expect(page.getByText(words.added)).toBeVisible();
  await expect(page.getByRole("link", { name: words.there })).toBeVisible();
  const task = await rowOf(page, `Quyết toán ${mark}`).getByRole("link").getAttribute("href");
  await rowOf(page, `Học tập ${mark}`).getByRole("button", { name: words.leave }).click();
  await expect(page.getByText(words.stays)).toBeVisible();
  await page.getByText(words.discard, { exact: true }).click();
  await page.getByRole("button", { name: words.discardAgree }).click();
  await expect(page.getByText(words.discarded)).toBeVisible();

  // The same annex from a Word file: what was taken is there already.
  const buffer = docx(annexOf(mark));
  const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  await page.getByLabel(words.file).setInputFiles({ name: "phu-luc.docx", mimeType, buffer });
  await page.getByRole("button", { name: words.readFile }).click();
  await expect(page.getByRole("link", { name: words.there })).toBeVisible();
  await expect(page.getByRole("button", { name: words.take })).toHaveCount(0);

  // The task says whom the annex names, in its words; giving it out goes by them.
  await page.goto(task ?? "");
  await expect(page.getByText(words.named)).toBeVisible();
  await expect(page.getByText(words.annexWords)).toBeVisible();
  await page.goto(`${task}/assign`);
  await expect(page.getByText(words.oneUnit)).toBeVisible();
  await expectAccessible(page);

  // While all of it is a draft it can be taken back as a whole.
  await openDirective(page);
  await page.getByRole("link", { name: words.open }).click();
  await expectAccessible(page);
  await page.getByText(words.undo, { exact: true }).first().click();
  await page.getByRole("button", { name: words.undoAgree }).first().click();
  await expect(page.getByText(words.undone)).toBeVisible();
  expect((await page.goto(task ?? ""))?.status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test("an annex is pasted, corrected and taken on a phone", async ({ page, signIn, speak }) => {
    const mark = `lượt ${randomInt(1e9)}`;
    await speak("vi");
    await signIn("admin");
    await openDirective(page);
    await page.getByRole("link", { name: words.open }).click();
    await page.getByLabel(words.text).fill(pasted(mark));
    await page.getByRole("button", { name: words.read }).click();
    await page.getByRole("button", { name: words.meant, exact: true }).click();
    await rowOf(page, `Học tập ${mark}`).getByRole("button", { name: words.leave }).click();
    await page.getByRole("button", { name: words.take }).click();
    await expect(page.getByText(words.added)).toBeVisible();
  });
});

test("an annex is not there for an officer", async ({ page, signIn }) => {
  await signIn("daiLocOfficer");
  for (const path of ["/directives/x/annex", "/directives/x/annex/x"]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
  }
});
