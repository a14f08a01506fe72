import type pg from "pg";
import { searchKey, slug } from "#lib/domain/text.ts";
import { accountIdOf, DEMO_COMMUNES, DEMO_PROVINCE } from "./accounts.ts";
import { seedOf } from "./chance.ts";
import { demoId, ID_OF } from "./demo-id.ts";
import { idOf } from "./issue-documents.ts";
import type { DemoUnit, DemoUnits } from "./units.ts";

const DAY_MS = 86_400_000;

type Plan = {
  key: string;
  province: string;
  number: string;
  title: string;
  titleEn: string;
  issuedOn: string | null;
};

/** Plans of provinces under the ministry's of 2026-2030; without a date it is a draft of the last days. */
const PLANS: readonly Plan[] = [
  {
    key: "PLAN-48",
    province: "48",
    number: "15/KH-CATP",
    title: "Kế hoạch của thành phố thực hiện lộ trình mục tiêu 2030 tại cấp xã",
    titleEn: "The city's plan for the road to the 2030 goals at commune level",
    issuedOn: "2026-02-10",
  },
  {
    key: "PLAN-46",
    province: "46",
    number: "22/KH-CATP",
    title: "Kế hoạch của thành phố về trụ sở, hồ sơ điện tử cấp xã giai đoạn 2026-2030",
    titleEn: "The city's plan for commune headquarters and electronic files 2026-2030",
    issuedOn: "2026-02-16",
  },
  {
    key: "PLAN-38",
    province: "38",
    number: "31/KH-CAT",
    title: "Kế hoạch của tỉnh thực hiện lộ trình mục tiêu 2030 tại cấp xã",
    titleEn: "The province's plan for the road to the 2030 goals at commune level",
    issuedOn: "2026-02-24",
  },
  {
    key: "PLAN-48-TRAINING",
    province: "48",
    number: "48/KH-CATP",
    title: "Kế hoạch tập huấn hồ sơ điện tử cho Công an cấp xã",
    titleEn: "Plan to train commune police in electronic files",
    issuedOn: null,
  },
];

const CITY_TASKS = [
  [
    "DN1",
    "Rà soát cơ sở vật chất từng trụ sở cấp xã",
    "Review each commune headquarters",
    "Biên bản rà soát",
    "Review record",
  ],
  [
    "DN2",
    "Phân công lãnh đạo phụ trách từng cụm xã",
    "Name who leads each group of communes",
    "Quyết định phân công",
    "Decision",
  ],
] as const;

/**
 * Plans of provinces, of which one waits for a second person to issue it at the demo's province, where the rule holds;
 * and a few words that were exchanged beside assignments.
 */
export async function layOutPlans(client: pg.Client, units: DemoUnits): Promise<void> {
  const city = units.ofLevel("province").find(({ code }) => code === DEMO_PROVINCE);
  if (!city) return;
  await client.query(
    "INSERT INTO issuing_rule (unit_id, second_person, reason, set_by_id) VALUES ($1, true, $2, $3)",
    [city.id, "Quy chế làm việc của Công an thành phố", accountIdOf(units.ministry, "admin")],
  );
  for (const plan of PLANS) await writePlan(client, units, plan);
  await writeCityTasks(client, units, city);
  await client.query(
    `INSERT INTO issue_request (id, directive_id, asked_by_id, asked_at, note)
     VALUES ($1, $2, $3, now() - interval '1 day', $4)`,
    [
      demoId(ID_OF.issueRequest, Date.now() - DAY_MS, city.ordinal, 1),
      idOf.directive("PLAN-48-TRAINING"),
      accountIdOf(city, "admin"),
      "Đã sửa theo ý kiến của phòng chuyên môn. Xin ban hành trong tuần.",
    ],
  );
  await writeComments(client, units);
}

async function writePlan(client: pg.Client, units: DemoUnits, plan: Plan): Promise<void> {
  const { key, province, number, title, titleEn, issuedOn } = plan;
  const unit = units.ofLevel("province").find(({ code }) => code === province);
  if (!unit) return;
  const author =
    province === DEMO_PROVINCE ? accountIdOf(unit, "admin") : accountIdOf(units.ministry, "admin");
  const issuer = idOf.issuer(`PROVINCE-${province}`);
  await client.query(
    `INSERT INTO issuer (id, name_vi, name_en, search_name, unit_id) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [issuer, unit.name, unit.nameEn, searchKey(unit.name), unit.id],
  );
  await client.query(
    `INSERT INTO directive (id, number, number_key, type, issuer_id, issued_on, title, title_en, search_title, state, created_by_id, created_at)
     VALUES ($1, $2, $3, 'plan', $4, coalesce($5::date, civil_day(now()) - 3), $6, $7, $8, $9, $10, coalesce($5::date, civil_day(now()) - 3))`,
    [
      idOf.directive(key),
      number,
      slug(number),
      issuer,
      issuedOn,
      title,
      titleEn,
      searchKey(title),
      issuedOn ? "issued" : "draft",
      author,
    ],
  );
  await client.query(
    "INSERT INTO directive_link (from_id, to_id, relation) VALUES ($1, $2, 'implements')",
    [idOf.directive(key), idOf.directive(key === "PLAN-48-TRAINING" ? "PLAN-48" : "KH2630")],
  );
}

/** Two tasks of the city's plan; of the first, drafts for three stations wait for a second person. */
async function writeCityTasks(client: pg.Client, units: DemoUnits, city: DemoUnit): Promise<void> {
  const author = accountIdOf(city, "admin");
  for (const [code, title, titleEn, product, productEn] of CITY_TASKS) {
    await client.query(
      `INSERT INTO task (id, code, directive_id, task_group_id, regime_key, title, title_en, search_title, product, product_en,
                         kind, cadence, state, start_on, due_on, drafted_by_id)
       VALUES ($1, $2, $3, $4, 'administrative', $5, $6, $7, $8, $9, 'document', 'once', 'issued', '2026-02-15', civil_day(now()) + 90, $10)`,
      [
        idOf.task(code),
        code,
        idOf.directive("PLAN-48"),
        idOf.taskGroup("reports"),
        title,
        titleEn,
        searchKey(title),
        product,
        productEn,
        author,
      ],
    );
    await client.query(
      "INSERT INTO task_level (task_id, level_key, role) VALUES ($1, 'commune', 'lead')",
      [idOf.task(code)],
    );
  }
  const stations = units
    .ofLevel("commune")
    .filter(({ provinceCode }) => provinceCode === DEMO_PROVINCE)
    .slice(0, 3);
  for (const station of stations)
    await client.query(
      `INSERT INTO assignment (id, task_id, unit_id, state, start_on, first_due_on, due_on, assigned_by_id)
       VALUES ($1, $2, $3, 'draft', civil_day(now()), civil_day(now()) + 90, civil_day(now()) + 90, $4)`,
      [
        demoId(ID_OF.draftAssignment, Date.now() - DAY_MS, station.ordinal, seedOf("DN1")),
        idOf.task("DN1"),
        station.id,
        author,
      ],
    );
}

const SAID = [
  ["officer", "Trụ sở số 2 dùng chung cho hai tổ thì ghi vào công trình nào?", 50],
  [
    "reviewer",
    "Ghi vào công trình do đơn vị quản lý chính, phần thuyết minh nêu rõ dùng chung.",
    26,
  ],
  ["officer", "Đơn vị đã rõ, sẽ ghi lại trong kỳ này.", 25],
] as const;

/** Beside the headquarters of each of the demo's communes; one was withdrawn. */
async function writeComments(client: pg.Client, units: DemoUnits): Promise<void> {
  for (const unit of units.ofLevel("commune").filter(({ code }) => DEMO_COMMUNES.includes(code))) {
    const above = units.ofLevel("province").find(({ code }) => code === unit.provinceCode);
    if (!above) continue;
    const { rows } = await client.query<{ id: string }>(
      `SELECT a.id FROM assignment a JOIN task t ON t.id = a.task_id WHERE a.unit_id = $1 AND t.code = 'A07' LIMIT 1`,
      [unit.id],
    );
    for (const { id } of rows)
      for (const [index, [role, text, hours]] of SAID.entries()) {
        const by = role === "officer" ? unit : above;
        await client.query(
          `INSERT INTO comment (id, assignment_id, unit_id, text, written_at, written_by_id, withdrawn_at)
           VALUES ($1, $2, $3, $4, now() - make_interval(hours => $5), $6, CASE WHEN $7 THEN now() - make_interval(hours => $5) + interval '9 minutes' END)`,
          [
            demoId(ID_OF.comment, Date.now() - hours * 3_600_000, unit.ordinal, index + 1),
            id,
            by.id,
            text,
            hours,
            accountIdOf(by, role),
            index === 2 && unit.code === DEMO_COMMUNES[1],
          ],
        );
      }
  }
}
