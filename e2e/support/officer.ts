import type { Page } from "@playwright/test";
import { expect, signInHere } from "./test.ts";

/** What the officer's screens say, by language. */
export const WORDS = {
  vi: {
    home: "Việc phải báo cáo",
    open: /^(Báo cáo|Ghi trước|Viết tiếp) ?: /,
    documents: "Xử lý văn bản trên môi trường điện tử",
    electronic: "Số văn bản điện tử",
    all: "Tổng số văn bản",
    narrative: "Kết quả trong kỳ",
    wrong: "1.5",
    wrongSaid: /dấu phẩy/,
    amount: "1.234",
    total: "1.300",
    totalKept: "1300",
    saved: /Bản nháp đã lưu/,
    take: /^Lấy số này/,
    takeAll: "Lấy số kỳ trước",
    send: /^Gửi (lại )?báo cáo$/,
    save: "Lưu nháp",
    mistakes: /Chưa gửi được: có 1 chỗ cần sửa/,
    receipt: "Biên nhận",
    number: "Số biên nhận",
    view: "Xem báo cáo",
    recall: "Thu hồi báo cáo",
    tooLate: "Chưa gửi được: báo cáo đã thay đổi",
    typed: /Những gì đã gõ/,
    sent: /đã gửi báo cáo này/,
    timeline: "Diễn biến",
  },
  en: {
    home: "Reports to submit",
    open: /^(Report|Write ahead|Continue) ?: /,
    documents: "Handle documents electronically",
    electronic: "Electronic documents",
    all: "All documents",
    narrative: "Results of the period",
    wrong: "1,5",
    wrongSaid: /point/,
    amount: "1,234",
    total: "1,300",
    totalKept: "1300",
    saved: /Draft saved/,
    take: /^Use this figure/,
    takeAll: "Use previous figures",
    send: /^(Submit|Resubmit) report$/,
    save: "Save draft",
    mistakes: /Not sent: 1 thing needs to be corrected/,
    receipt: "Receipt",
    number: "Receipt number",
    view: "View report",
    recall: "Recall report",
    tooLate: "Not submitted: the report has changed",
    typed: /Typed and not submitted/,
    sent: /submitted this report/,
    timeline: "Timeline",
  },
} as const;

export async function openForm(page: Page, task: string, open: RegExp) {
  await page
    .getByRole("link", { name: new RegExp(`${open.source}${task}`) })
    .last()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(task);
}

export async function fillFigures(page: Page, figure: string) {
  for (const field of await page.locator("input[inputmode=decimal]").all())
    await field.fill(figure);
}

export async function expectCountsToSum(page: Page) {
  const counts = await page.locator(".tabs b").allInnerTexts();
  const [all = 0, ...parts] = counts.map((text) => Number(text.replace(/\D/g, "")));
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
}

export async function receiptNumber(page: Page, label: string): Promise<string> {
  const fact = page.locator(".facts > div").filter({ hasText: label });
  return (await fact.locator("dd").innerText()).trim();
}

/** The form as the browser would send it now. */
export async function formData(page: Page) {
  return page.locator("form.form").evaluate((form: HTMLFormElement) => ({
    action: form.action,
    body: new URLSearchParams(new FormData(form) as unknown as Record<string, string>).toString(),
  }));
}

export async function resend(page: Page, { action, body }: { action: string; body: string }) {
  const answer = await page.request.post(action, {
    data: body,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: new URL(action).origin,
    },
    maxRedirects: 0,
  });
  return { status: answer.status(), location: answer.headers().location ?? "" };
}

export async function signInByHand(page: Page, mailbox: string) {
  await page.goto("/sign-in");
  await signInHere(page, `${mailbox}@demo.tiendo.example`);
}
