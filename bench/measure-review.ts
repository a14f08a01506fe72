import { chromium } from "@playwright/test";
import { asNobody, closeDoor, readAsNobody } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import { DEMO_PASSWORD } from "#prisma/seed/accounts.ts";
import { browserLaunch } from "#scripts/testing/browser.mjs";

// APP_DATABASE_URL=… node bench/measure-review.ts http://localhost:3000: how many clicks it takes to decide a period of
// the province with most communes, on a copy of the demo that may be thrown away. Every commune sends; every fourteenth
// figure is out of the ordinary.

const site = process.argv[2] ?? "http://localhost:3000";
const UNUSUAL_EVERY = 14;
const RETURN_EVERY = 4;
/** A person reads a reason and two figures before deciding about them. */
const READING_SECONDS = 6;
const TYPING_SECONDS = 15;

type Sent = {
  reportId: string;
  authorId: string;
  indicatorId: string;
  part: number;
  whole: number;
};

const [office] = await readAsNobody<{
  id: string;
  mail: string;
  taskId: string;
  periodId: string;
}>(sql`
  SELECT p.id, c.email AS mail, t.id AS "taskId",
         (SELECT r.period_id FROM report r JOIN assignment a ON a.id = r.assignment_id JOIN period d ON d.id = r.period_id
           WHERE a.task_id = t.id ORDER BY d.ends_on DESC LIMIT 1) AS "periodId"
    FROM unit p JOIN membership m ON m.unit_id = p.id AND m.role = 'reviewer' AND m.line = 'command'
    JOIN account c ON c.id = m.account_id, task t
   WHERE t.code = 'F03' AND NOT EXISTS (SELECT FROM membership_task_group g WHERE g.membership_id = m.id)
   ORDER BY (SELECT count(*) FROM unit_parent up WHERE up.parent_id = p.id AND up.line = 'command') DESC LIMIT 1`);
if (!office) throw new Error("the demo has no office that decides alone");
const reports = await readAsNobody<Sent>(sql`
  SELECT r.id AS "reportId", (SELECT id FROM account WHERE email_key = 'admin@demo.tiendo.example') AS "authorId",
         f.indicator_id AS "indicatorId", f.numerator::float8 AS part, f.denominator::float8 AS whole
    FROM report r JOIN assignment a ON a.id = r.assignment_id JOIN unit_parent up ON up.unit_id = a.unit_id
    JOIN assignment_figure f ON f.assignment_id = a.id
   WHERE a.task_id = ${office.taskId}::uuid AND r.period_id = ${office.periodId}::uuid AND r.state = 'expected'
     AND up.parent_id = ${office.id}::uuid AND up.line = 'command' ORDER BY r.id`);
for (const [place, sent] of reports.entries()) await send(sent, place);
// The office's account of the demo has no password: it signs in as all others of the demo do.
await asNobody(async (tx) => {
  const admin = { emailKey: "admin@demo.tiendo.example" };
  const { passwordHash } = await tx.account.findUniqueOrThrow({ where: admin });
  await tx.account.update({ where: { emailKey: office.mail }, data: { passwordHash } });
});
await closeDoor();

const browser = await chromium.launch(await browserLaunch());
const page = await browser.newPage({ locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
page.setDefaultTimeout(180_000); // a busy machine is no failure
await page.goto(`${site}/sign-in`);
await page.locator("input[name=email]").fill(office.mail);
await page.locator("input[name=password]").fill(DEMO_PASSWORD);
await page.locator("form[action='/api/sign-in'] button[type=submit]").click();
await page.waitForURL((url) => url.pathname !== "/sign-in");

let clicks = 0;
const click = async (selector: string) => {
  clicks += 1;
  await page.locator(selector).first().click();
};
await page.goto(`${site}/reviews?task=${office.taskId}&period=${office.periodId}`);
const begun = performance.now();
const rows = page.locator("#marked tbody tr");
const toLookAt = await rows.count();
let returned = 0;
for (let place = 0; place < toLookAt; place += 1) {
  const before = await rows.count();
  if (place % RETURN_EVERY === 0) {
    await click("#marked tbody tr a[href*='/reviews/return']");
    await page.locator("textarea[name=reason]").fill("Kiểm tra lại số liệu, gửi kèm giải trình.");
    await click("main form button[type=submit].button-primary");
    await page.waitForURL(/told=returned/);
    returned += 1;
  } else {
    await click("#marked tbody tr button[name=approve]");
  }
  await page.waitForFunction(
    (least) => document.querySelectorAll("#marked tbody tr").length < least,
    before,
  );
}
const ordinary = await page.locator("#ordinary input[name=version]").count();
await click("#ordinary button[name=approve]");
await page.waitForFunction(() => !document.querySelector("#ordinary input[name=version]"));
const seconds = (performance.now() - begun) / 1000;
await browser.close();

const person = seconds + toLookAt * READING_SECONDS + returned * TYPING_SECONDS;
console.log(
  "| units | looked at | returned | approved together | clicks | machine s | with reading and typing s |",
);
console.log("|--:|--:|--:|--:|--:|--:|--:|");
console.log(
  `| ${toLookAt + ordinary} | ${toLookAt} | ${returned} | ${ordinary} | ${clicks} | ${seconds.toFixed(0)} | ${person.toFixed(0)} |`,
);

/** A small growth, or a figure that somebody has to look at. */
async function send({ reportId, authorId, indicatorId, part, whole }: Sent, place: number) {
  const numerator = place % UNUSUAL_EVERY === 0 ? Math.round(part / 2) : Math.min(whole, part + 1);
  const at = new Date();
  await asNobody(async (tx) => {
    await tx.reportVersion.create({
      data: {
        id: newId(),
        reportId,
        number: 1,
        submittedAt: at,
        submittedById: authorId,
        narrative: "Đã thực hiện",
        values: { create: [{ indicatorId, numerator, denominator: whole }] },
      },
    });
    await tx.report.update({
      where: { id: reportId },
      data: { state: "submitted", currentVersion: 1, submittedAt: at, firstSubmittedAt: at },
    });
  });
}
