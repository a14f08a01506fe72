import type pg from "pg";
import { stageOrdinal, type WorksStage } from "#lib/domain/works-stage.ts";
import { accountIdOf, DEMO_COMMUNES, DEMO_PROVINCE } from "./accounts.ts";
import { mix } from "./chance.ts";
import { demoId, ID_OF } from "./demo-id.ts";
import { stageNarrative } from "./history/words.ts";
import { layOutPeople } from "./lay-out-people.ts";
import { leaveNews, readOlderNews } from "./leave-news.ts";
import { layBeforeHead } from "./sign-off.ts";
import type { DemoUnits } from "./units.ts";

/** Receipts of what those who can sign in sent in the last month, numbered as the product does. */
export async function giveReceipts(client: pg.Client): Promise<void> {
  await client.query(`
    INSERT INTO receipt (id, account_id, idempotency_key, deed, fingerprint, number, entity_id, result, at)
    SELECT overlay(v.id::text placing 'a' from 20 for 1)::uuid, v.submitted_by_id, 'demo-' || v.id, 'report.submitted', encode(sha256(v.id::text::bytea), 'hex'),
           to_char(civil_day(v.submitted_at), 'YYMM') || '-' || to_char(nextval('receipt_number'), 'FM000000'),
           v.report_id, json_build_object('version', v.number), v.submitted_at
      FROM (SELECT v.* FROM report_version v JOIN account a ON a.id = v.submitted_by_id
             WHERE a.password_hash IS NOT NULL AND v.submitted_at > now() - interval '31 days'
               AND NOT EXISTS (SELECT FROM receipt r WHERE r.account_id = v.submitted_by_id AND r.idempotency_key = 'demo-' || v.id)
             ORDER BY v.submitted_at) v`);
}

/** What a person would find of their own: a draft that was begun, and words of leaders that wait for an answer. */
export async function layOut(client: pg.Client, units: DemoUnits): Promise<void> {
  await giveReceipts(client);
  await beginDrafts(client, units);
  await giveInstructions(client, units);
  await layBeforeHead(client, units);
  await leaveNews(client);
  await readOlderNews(client);
  await layOutPeople(client, units);
}

async function beginDrafts(client: pg.Client, units: DemoUnits): Promise<void> {
  for (const unit of units.ofLevel("commune").filter(({ code }) => DEMO_COMMUNES.includes(code))) {
    const officer = accountIdOf(unit, "officer");
    const { rows } = await client.query<{ id: string; stage: WorksStage }>(
      `UPDATE report r SET state = 'draft'
         FROM assignment a JOIN task t ON t.id = a.task_id
         JOIN LATERAL (SELECT w.stage FROM assignment_works aw JOIN works w ON w.id = aw.works_id
                        WHERE aw.assignment_id = a.id ORDER BY w.is_main DESC, w.name LIMIT 1) w ON true, period p
        WHERE a.id = r.assignment_id AND p.id = r.period_id AND a.unit_id = $1 AND t.code = 'A07' AND r.state = 'expected'
          AND p.ends_on >= civil_day(now())
       RETURNING r.id, w.stage::text`,
      [unit.id],
    );
    for (const { id, stage } of rows) {
      await client.query(
        "INSERT INTO report_draft (report_id, form, saved_at, saved_by_id) VALUES ($1, $2, now() - interval '1 day', $3)",
        [id, draftAt(stage), officer],
      );
    }
  }
}

/** Words that fit where the building stands. */
export function draftAt(stage: WorksStage) {
  return { locale: "vi", fields: { narrative: stageNarrative(stageOrdinal(stage), false) } };
}

const WORDS = [
  "Báo cáo nguyên nhân chậm và thời hạn hoàn thành cụ thể.",
  "Làm việc với Ủy ban nhân dân cấp xã để chốt mặt bằng trong tháng này.",
  "Rà soát lại nguồn vốn, đề xuất phương án nếu không giải ngân hết.",
  "Kiểm tra thực địa, báo cáo kết quả kèm hình ảnh công trình.",
];

const ANSWER = "Đơn vị đã làm việc với địa phương, sẽ báo cáo kết quả trong kỳ tới.";
const INSTRUCTION_STATES = ["open", "open", "answered", "open", "accepted"] as const;

/** From the ministry to the slowest provinces, from the demo's province to its slowest stations; some of each state. */
async function giveInstructions(client: pg.Client, units: DemoUnits): Promise<void> {
  const province = units.ofLevel("province").find(({ code }) => code === DEMO_PROVINCE);
  if (!province) return;
  const given = [
    { by: units.ministry, level: "province", parent: units.ministry.id, task: "A18", count: 8 },
    { by: province, level: "commune", parent: province.id, task: "A07", count: 10 },
  ];
  for (const [index, { by, level, parent, task, count }] of given.entries()) {
    const { rows } = await client.query<{ id: string; unitId: string; officerId: string | null }>(
      `SELECT a.id, a.unit_id AS "unitId",
              (SELECT m.account_id FROM membership m WHERE m.unit_id = a.unit_id AND m.role = 'officer' LIMIT 1) AS "officerId"
         FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
         JOIN unit_parent p ON p.unit_id = u.id AND p.line = 'command' AND p.parent_id = $1
        WHERE t.code = $2 AND u.level_key = $3 AND a.state = 'in_progress' ORDER BY u.code LIMIT $4`,
      [parent, task, level, count],
    );
    for (const [at, row] of rows.entries()) {
      const days = 3 + at * 2;
      const id = demoId(
        ID_OF.instruction,
        Date.now() - days * 86_400_000,
        by.ordinal,
        index * 100 + at,
      );
      const state = INSTRUCTION_STATES[at % INSTRUCTION_STATES.length] ?? "open";
      await client.query(
        `INSERT INTO instruction (id, text, assignment_id, from_unit_id, owner_unit_id, due_on, state, given_at, given_by_id)
         VALUES ($1, $2, $3, $4, $5, civil_day(now()) + 15 - $6::int, $7, now() - make_interval(days => $6), $8)`,
        [
          id,
          WORDS[at % WORDS.length],
          row.id,
          by.id,
          row.unitId,
          days,
          state,
          accountIdOf(by, "leader"),
        ],
      );
      if (state === "open" || !row.officerId) continue;
      const said = [
        ["answered", ANSWER, row.officerId, days - 2],
        ["accepted", null, accountIdOf(by, "leader"), days - 3],
      ] as const;
      for (const [kind, text, accountId, ago] of state === "accepted" ? said : said.slice(0, 1))
        await client.query(
          `INSERT INTO instruction_step (id, instruction_id, kind, text, at, account_id)
           VALUES ($1, $2, $3, $4, now() - make_interval(days => $5), $6)`,
          [
            demoId(
              ID_OF.instructionStep,
              Date.now() - ago * 86_400_000,
              by.ordinal,
              mix(index * 100 + at, ago),
            ),
            id,
            kind,
            text,
            ago,
            accountId,
          ],
        );
    }
  }
}
