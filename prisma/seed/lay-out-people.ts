import type pg from "pg";
import { accountIdOf, BUSY_COMMUNE, DEMO_PROVINCE } from "./accounts.ts";
import { demoId, ID_OF } from "./demo-id.ts";
import type { DemoUnit, DemoUnits } from "./units.ts";

const DAY_MS = 86_400_000;

type Story = {
  mailbox: string;
  title: readonly [vi: string, en: string];
  unit: DemoUnit;
  role: "officer" | "reviewer";
  /** Days from today; `until` is the day after the last. */
  invited: number;
  from: number;
  until?: number;
  /** When the link ends; without it the password was set. */
  linkUntil?: number;
  disabled?: { days: number; reason: string };
};

/**
 * What an admin of the demo's province finds among its people: somebody invited, a link that nobody opened in time, a
 * role that is over, a closed account, and a reviewer who acts for another one during leave.
 */
export async function layOutPeople(client: pg.Client, units: DemoUnits): Promise<void> {
  const province = units.ofLevel("province").find(({ code }) => code === DEMO_PROVINCE);
  const commune = units.ofLevel("commune").find(({ code }) => code === BUSY_COMMUNE);
  if (!province || !commune) return;
  const stories: Story[] = [
    {
      mailbox: "danang.hoso",
      title: ["Cán bộ thẩm định hồ sơ", "Reviewer of records"],
      unit: province,
      role: "reviewer",
      invited: -2,
      from: 14,
      linkUntil: 5,
    },
    {
      mailbox: "haichau.phutrach",
      title: ["Cán bộ báo cáo thứ hai", "Second reporting officer"],
      unit: commune,
      role: "officer",
      invited: -20,
      from: -20,
      linkUntil: -13,
    },
    {
      mailbox: "haichau.tangcuong",
      title: ["Cán bộ báo cáo tăng cường", "Seconded reporting officer"],
      unit: commune,
      role: "officer",
      invited: -210,
      from: -210,
      until: -30,
    },
    {
      mailbox: "danang.tochuc",
      title: ["Cán bộ thẩm định tổ chức", "Reviewer of organisation"],
      unit: province,
      role: "reviewer",
      invited: -300,
      from: -300,
      disabled: { days: -45, reason: "Chuyển công tác sang đơn vị khác" },
    },
  ];
  const admin = accountIdOf(province, "admin");
  for (const [at, story] of stories.entries())
    await tell(client, { ...story, at, admin, province });
  await standIn(client, province, admin);
}

type Telling = Story & { at: number; admin: string; province: DemoUnit };

async function tell(client: pg.Client, story: Telling): Promise<void> {
  const { at, admin, province, unit, title, mailbox, role, invited, from, until } = story;
  const ms = Date.now() + invited * DAY_MS;
  const id = demoId(ID_OF.account, ms, unit.ordinal, 100 + at);
  const email = `${mailbox}@demo.tiendo.example`;
  await client.query(
    `INSERT INTO account (id, email, email_key, title, title_en, password_hash, created_at, invited_from_id, disabled_at, disabled_reason)
     VALUES ($1, $2, $2, $3, $4, CASE WHEN $5 THEN (SELECT password_hash FROM account WHERE id = $6) END,
             now() + make_interval(days => $7), $8, now() + make_interval(days => $9), $10)`,
    [
      id,
      email,
      `${title[0]}, ${unit.name}`,
      `${title[1]}, ${unit.nameEn}`,
      story.linkUntil === undefined,
      admin,
      invited,
      province.id,
      story.disabled?.days ?? null,
      story.disabled?.reason ?? null,
    ],
  );
  await client.query(
    `INSERT INTO membership (id, account_id, unit_id, role, line, valid_from, valid_to)
     VALUES ($1, $2, $3, $4, 'command', civil_day(now()) + $5::int, civil_day(now()) + $6::int)`,
    [demoId(ID_OF.membership, ms, unit.ordinal, 100 + at), id, unit.id, role, from, until ?? null],
  );
  if (story.linkUntil !== undefined)
    await client.query(
      `INSERT INTO one_time_link (token_hash, account_id, created_at, expires_at)
       VALUES (encode(sha256($1::bytea), 'hex'), $2, now() + make_interval(days => $3), now() + make_interval(days => $4))`,
      [`demo ${id}`, id, invited, story.linkUntil],
    );
  const deeds: [deed: string, days: number, detail: Record<string, string>][] = [
    ["account.created", invited, { title: title[0] }],
    ["membership.added", invited, { role, line: "command" }],
  ];
  if (story.disabled)
    deeds.push(["account.disabled", story.disabled.days, { reason: story.disabled.reason }]);
  for (const [nth, [deed, days, detail]] of deeds.entries())
    await audit(client, {
      deed,
      days,
      detail,
      admin,
      unit,
      entity: "account",
      id,
      nth: at * 10 + nth,
    });
}

/** The reviewer of staffing acts for the one of money, who is on leave. */
async function standIn(client: pg.Client, province: DemoUnit, admin: string): Promise<void> {
  const [away, other] = [
    accountIdOf(province, "reviewer"),
    accountIdOf(province, "secondReviewer"),
  ];
  const id = demoId(ID_OF.delegation, Date.now() - 3 * DAY_MS, province.ordinal, 1);
  const document = "Giấy ủy quyền số 15/GUQ-CAT";
  const reason = "Nghỉ phép năm";
  await client.query(
    `INSERT INTO delegation (id, from_account_id, to_account_id, valid_from, valid_to, reason, document, given_at, given_by_id)
     VALUES ($1, $2, $3, civil_day(now()) - 3, civil_day(now()) + 28, $4, $5, now() - interval '4 days', $6)`,
    [id, away, other, reason, document, admin],
  );
  await client.query(
    `INSERT INTO delegation_membership (delegation_id, membership_id, account_id)
     SELECT $1, m.id, m.account_id FROM membership m WHERE m.account_id = $2`,
    [id, away],
  );
  const { rows } = await client.query<{ away: string; other: string }>(
    "SELECT (SELECT title FROM account WHERE id = $1) AS away, (SELECT title FROM account WHERE id = $2) AS other",
    [away, other],
  );
  const detail = { away: rows[0]?.away ?? "", standIn: rows[0]?.other ?? "", reason, document };
  const deed = { deed: "delegation.given", days: -4, detail, nth: 90 };
  await audit(client, { ...deed, admin, unit: province, entity: "delegation", id });
}

type Event = {
  deed: string;
  days: number;
  detail: Record<string, string>;
  admin: string;
  unit: DemoUnit;
  entity: string;
  id: string;
  nth: number;
};

async function audit(client: pg.Client, event: Event): Promise<void> {
  const { deed, days, detail, admin, unit, entity, id, nth } = event;
  const ms = Date.now() + days * DAY_MS;
  await client.query(
    `INSERT INTO audit_event (id, at, account_id, deed, entity, entity_id, unit_id, detail)
     VALUES ($1, now() + make_interval(days => $2) + make_interval(secs => $3), $4, $5, $6, $7, $8, $9)`,
    [
      demoId(ID_OF.audit, ms, unit.ordinal, 9_000 + nth),
      days,
      nth % 10,
      admin,
      deed,
      entity,
      id,
      unit.id,
      detail,
    ],
  );
}
