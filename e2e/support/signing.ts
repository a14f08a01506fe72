import { createHash } from "node:crypto";
import { ask, officersWhoOwe } from "./owing.ts";

export type SigningUnit = { unitId: string; officer: string; head: string };

/** A commune that owes reports, whose head signs from now on. */
export async function unitThatSigns(): Promise<SigningUnit> {
  // The first of them are other journeys'.
  const officer = (await officersWhoOwe(6))[5] ?? "";
  const head = `head-${officer}`;
  const id = uuidOf(head);
  const [unit] = await ask<{ id: string }>(
    `SELECT m.unit_id AS id FROM membership m JOIN account c ON c.id = m.account_id WHERE c.email_key = $1`,
    [officer],
  );
  if (!unit) throw new Error(`${officer} reports for no unit`);
  await ask(
    `INSERT INTO account (id, email, email_key, title, title_en, password_hash)
     SELECT $1, $2, $2, 'Thủ trưởng đơn vị', 'Head of unit', password_hash FROM account WHERE email_key LIKE 'dailoc@%'
         ON CONFLICT DO NOTHING`,
    [id, head],
  );
  await ask(
    `INSERT INTO membership (id, account_id, unit_id, role, line, valid_from)
     VALUES ($1, $2, $3, 'head', 'command', '2026-01-01') ON CONFLICT DO NOTHING`,
    [uuidOf(`${head} there`), id, unit.id],
  );
  await ask(
    `INSERT INTO sign_off_rule (id, unit_id, valid_from, required, set_by_id)
     VALUES ($1, $2, '2026-01-01', true, $3) ON CONFLICT DO NOTHING`,
    [uuidOf(`${head} signs`), unit.id, id],
  );
  return { unitId: unit.id, officer, head };
}

function uuidOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
