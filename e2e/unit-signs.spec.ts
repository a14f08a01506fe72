import type { Page } from "@playwright/test";
import PizZip from "pizzip";
import { defaultTemplate } from "#lib/papers/default-template.ts";
import { runOut } from "./support/owing.ts";
import { unitThatSigns } from "./support/signing.ts";
import { expect, expectAccessible, mailOf, signInHere, test } from "./support/test.ts";

const words = {
  handUp: /^Trình lãnh đạo 1 báo cáo/,
  handUpOne: "Trình lãnh đạo đơn vị",
  handed: /^Đã trình lãnh đạo đơn vị 1 báo cáo/,
  look: "Nên xem trước khi gửi",
  handBack: "Trả lại cán bộ báo cáo",
  reason: "Lý do trả lại",
  missing: /Ghi lý do/,
  wasBack: "Đã trả lại báo cáo cho cán bộ báo cáo",
  back: "Lãnh đạo đơn vị trả lại",
  send: "Duyệt và gửi các báo cáo đã chọn",
  receipt: "Biên nhận",
  prepared: /Người lập:/,
  number: "912",
  narrative: "Kết quả trong kỳ",
  download: "Tải tệp Word",
  upload: "Dùng tệp này làm mẫu",
  unknown: /Không có từ điền này.*kinh_gui_ai/,
  set: "Mẫu văn bản đã được đặt",
  drop: "Thôi dùng mẫu riêng",
  gone: "Đã thôi dùng mẫu riêng",
  save: "Đặt cách gửi",
  past: /từ hôm nay/,
} as const;

const DOCUMENT = "word/document.xml";
const REASON = "Đối chiếu lại tổng số.";

async function comeIn(page: Page, email: string, to: string) {
  await page.context().clearCookies({ name: /session/ });
  await page.goto("/sign-in");
  await signInHere(page, email);
  await page.goto(to);
}

/** The product's template with one of its words changed. */
function templateWith(word: string): Buffer {
  const zip = new PizZip(defaultTemplate());
  const xml = zip.file(DOCUMENT)?.asText() ?? "";
  zip.file(DOCUMENT, xml.replace("BÁO CÁO<", `BÁO CÁO CỦA MẪU RIÊNG<`).replace("{kinh_gui}", word));
  return zip.generate({ type: "nodebuffer" });
}

async function wordsOf(page: Page, address: string): Promise<string> {
  const answer = await page.request.get(address);
  expect(answer.headers()["content-disposition"]).toContain(".docx");
  const xml = new PizZip(await answer.body()).file(DOCUMENT)?.asText() ?? "";
  return xml.replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "");
}

test("a unit's head signs before a report leaves, and it goes on paper", async ({
  page,
  speak,
}) => {
  const { officer, head, unitId } = await unitThatSigns();
  await speak("vi");

  // The officer fills in a row of the sheet and hands it up: nothing is sent.
  await comeIn(page, officer, "/reports/batch");
  const shares = page.getByRole("row").filter({ has: page.locator("[name*=denominator-]") });
  const row = shares.first();
  await row.locator("[name*=numerator-]").fill("12"); // far from last period's
  await row.locator("[name*=denominator-]").fill("1000");
  await row.locator("[name$=narrative]").fill("Số liệu đã rà soát lại.");
  const link = await row.locator("a").first().getAttribute("href");
  await page.getByRole("button", { name: words.handUp }).click();
  await expect(page.getByText(words.handed)).toBeVisible();
  await expectAccessible(page);

  // The head's home: it waits beside last period. Handed back with a reason, which outlives the session.
  await comeIn(page, head, "/");
  await expect(page.locator("table").getByRole("checkbox")).toHaveCount(1);
  await expectAccessible(page);
  // What is far from last period's, where there was one, is to be looked at first: it is not marked to be sent.
  const part = page.locator("tbody").filter({ has: page.locator(".pick input") });
  const isOdd = (await part.getByText(words.look).count()) > 0;
  await expect(page.locator(".pick input")).toBeChecked({ checked: !isOdd });
  await page.goto(`/sign-off/${link?.split("/").at(-1)}`);
  await page.getByRole("button", { name: words.handBack }).click();
  const reason = page.getByRole("textbox", { name: words.reason });
  await expect(reason).toHaveAccessibleDescription(words.missing);
  await reason.fill(REASON);
  await expectAccessible(page);
  await runOut(head);
  await page.getByRole("button", { name: words.handBack }).click();
  await signInHere(page, head);
  await expect(reason).toHaveValue(REASON);
  await page.getByRole("button", { name: words.handBack }).click();
  await expect(page.getByText(words.wasBack)).toBeVisible();

  // The officer reads why at home, in the sheet and beside the form.
  await comeIn(page, officer, "/reports?state=all");
  await expect(page.getByText(REASON)).toBeVisible();
  await page.goto("/reports/batch");
  await expect(page.getByText(REASON)).toBeVisible();

  // The officer says more, and hands it up again.
  await comeIn(page, officer, link ?? "");
  const why = page.locator(".reason").filter({ hasText: words.back });
  await expect(why).toContainText(REASON);
  await page.locator("[name^=numerator-]").fill(words.number);
  await page.getByLabel(words.narrative).fill("Đã đối chiếu <xong> & {don_vi}");
  await expectAccessible(page);
  await page.getByRole("button", { name: words.handUpOne }).click();
  await expect(page.getByText(words.handed)).toBeVisible();

  // The head sends what is marked, with one receipt; those above see who wrote it.
  await comeIn(page, head, "/sign-off");
  await page.locator(".pick input").check();
  await page.getByRole("button", { name: words.send }).click();
  await expect(page.getByRole("heading", { name: words.receipt })).toBeVisible();
  await comeIn(page, mailOf("ministryReviewer"), link ?? "");
  await expect(page.getByText(words.prepared)).toBeVisible();

  // On paper: an official one is Vietnamese in either language, and what was typed stays text.
  await comeIn(page, officer, link ?? "");
  await page.locator("a[href^='/reports/period/']").first().click();
  await expectAccessible(page);
  await expect(page.locator(".paper")).toContainText("912 / 1.000");
  const download = page.getByRole("link", { name: words.download });
  const paper = await wordsOf(page, (await download.getAttribute("href")) ?? "");
  expect(paper).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  expect(paper.replaceAll("\u00a0", " ")).toContain("912 / 1.000 = 91,2%");
  expect(paper).toContain("Đã đối chiếu &lt;xong&gt; &amp; {don_vi}");
  expect(paper.replace("{don_vi}", "")).not.toMatch(/[{}]/);

  // The office's own template: refused with the word that is wrong, then taken.
  await comeIn(page, head, `/offices/${unitId}`);
  await expectAccessible(page);
  const take = async (word: string) => {
    await page.locator("input[type=file]").setInputFiles({
      name: "Mẫu.docx",
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      buffer: templateWith(word),
    });
    await page.getByRole("button", { name: words.upload }).click();
  };
  await take("{kinh_gui_ai}");
  await expect(page.getByText(words.unknown)).toBeVisible();
  await expectAccessible(page);
  await take("{kinh_gui}");
  await expect(page.getByText(words.set)).toBeVisible();
  const own = await wordsOf(page, `/api/reports/${link?.split("/").at(-1)}/word`);
  expect(own).toContain("BÁO CÁO CỦA MẪU RIÊNG");
  await page.getByRole("button", { name: words.drop }).click();
  await expect(page.getByText(words.gone)).toBeVisible();
  await page.locator("input[name=validFrom]").fill("01/01/2026");
  await page.getByRole("button", { name: words.save, exact: true }).click();
  await expect(page.locator("input[name=validFrom]")).toHaveAccessibleDescription(words.past);
});
