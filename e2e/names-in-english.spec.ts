import { type DemoRole, expect, test } from "./support/test.ts";
import { pagesLinkedFrom } from "./support/walk.ts";

/** How a unit or an issuer is called in Vietnamese. */
const VIETNAMESE_NAMES =
  /(?:Công an (?:thành phố|tỉnh|xã|phường|đặc khu) \p{Lu}|Bộ Công an|Đảng ủy Công an|(?:Tỉnh|Thành) ủy \p{Lu}|Ban Bí thư|Bộ Chính trị)[^<]{0,30}/gu;

const ROLES: DemoRole[] = [
  "admin",
  "provinceLeader",
  "staffingReviewer",
  "auditor",
  "daiLocOfficer",
];

const STARTS = ["/", "/directives", "/assignments", "/reviews"];

for (const role of ROLES) {
  test(`pages in English call units and issuers by their English names: ${role}`, async ({
    page,
    signIn,
    speak,
  }) => {
    await signIn(role);
    await speak("en");
    const found: string[] = [];
    const pages = await pagesLinkedFrom(page, STARTS, { ofAKind: 3 });
    for (const { path, html } of pages)
      for (const [name] of shown(html).matchAll(VIETNAMESE_NAMES)) found.push(`${path}: ${name}`);
    expect(found).toEqual([]);
  });
}

/** Without what says that it is Vietnamese, what stands in fields, and buildings: they have no English names. */
function shown(html: string): string {
  return html
    .replace(/<script[\s\S]*?<\/script>|<input[^>]*>/g, "")
    .replace(/<(\w+)[^>]* lang="vi"[^>]*>[\s\S]*?<\/\1>/g, "")
    .replace(/(?:Trụ sở|Hoàn thiện|Nhà ở|Sửa chữa) [^<]*/g, "");
}
