import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { catchUp } from "./catch-up.ts";
import { conditionOf, keepCondition } from "./condition.ts";
import { TABLE_NAMES, TABLES, type TableName } from "./history/tables.ts";
import { loadAll } from "./load-all.ts";

/** What tells the last weeks before today and not the whole history. */
const RECENT: readonly TableName[] = ["audit_event"];

let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
});
afterAll(() => client.end());

const silent = () => {};

function load(today: CivilDate) {
  return loadAll(client, today, silent, ["46"]);
}

function goOn(through: CivilDate, today: CivilDate, touched: string[] = []) {
  const behind = { kind: "behind", through, today, touched, sameVersion: true } as const;
  return catchUp(client, behind, silent, ["46"]);
}

/** Leaves the database as it was. */
async function within<T>(work: () => Promise<T>): Promise<T> {
  await client.query("BEGIN");
  try {
    return await work();
  } finally {
    await client.query("ROLLBACK");
  }
}

/** Every row of the history as text. */
async function story(): Promise<Map<TableName, string[]>> {
  const told = new Map<TableName, string[]>();
  for (const table of TABLE_NAMES.filter((name) => !RECENT.includes(name))) {
    const columns = TABLES[table].columns
      .map((column) => client.escapeIdentifier(column))
      .join(", ");
    const { rows } = await client.query<{ line: string }>(
      `SELECT x::text AS line FROM (SELECT ${columns} FROM ${table}) x ORDER BY 1`,
    );
    told.set(
      table,
      rows.map(({ line }) => line),
    );
  }
  return told;
}

function difference(one: string[] = [], other: string[] = []) {
  const [a, b] = [new Set(one), new Set(other)];
  return {
    onlyFresh: one.filter((line) => !b.has(line)).slice(0, 5),
    onlyContinued: other.filter((line) => !a.has(line)).slice(0, 5),
  };
}

describe("catchUp", () => {
  test.each([
    ["the next day", "2026-11-21", "2026-11-22"],
    ["over a cut-off", "2026-11-10", "2026-11-25"],
    ["a year and a half later", "2025-05-20", "2026-11-22"],
    ["into next year", "2026-11-22", "2027-02-10"],
  ])(
    "tells the same story as a fresh load: %s",
    async (_, first, today) => {
      const fresh = await within(async () => {
        await load(today);
        return story();
      });
      const continued = await within(async () => {
        await load(first);
        await goOn(first, today);
        return story();
      });
      for (const [table, lines] of fresh) {
        expect({ table, ...difference(lines, continued.get(table)) }).toEqual({
          table,
          onlyFresh: [],
          onlyContinued: [],
        });
      }
    },
    60_000,
  );

  test("leaves to people what they touched, and only opens its periods", async () => {
    await within(async () => {
      await load("2026-11-10");
      const { rows } = await client.query<{ id: string }>(
        `UPDATE assignment a SET due_on = '2031-03-03', version = 2
           FROM task t WHERE t.id = a.task_id AND t.code = 'F03'
            AND a.id = (SELECT b.id FROM assignment b JOIN task s ON s.id = b.task_id AND s.code = 'F03' LIMIT 1)
         RETURNING a.id`,
      );
      await goOn("2026-11-10", "2026-11-25");
      await goOn("2026-11-25", "2027-01-20");
      const id = rows[0]?.id;
      const { rows: kept } = await client.query(
        `SELECT a.due_on::text AS due, array_agg(r.state::text || ' ' || p.ends_on ORDER BY p.ends_on) AS reports
           FROM assignment a JOIN report r ON r.assignment_id = a.id JOIN period p ON p.id = r.period_id
          WHERE a.id = $1 AND p.ends_on > '2026-11-01' GROUP BY a.id`,
        [id],
      );
      expect(kept).toEqual([
        {
          due: "2031-03-03",
          reports: [
            "expected 2026-11-14",
            "expected 2026-12-14",
            "expected 2027-01-14",
            "expected 2027-02-14",
          ],
        },
      ]);
    });
  }, 60_000);
});

describe("conditionOf", () => {
  test("an empty database takes the demo, one with other data does not", async () => {
    await within(async () => {
      expect(await conditionOf(client)).toMatchObject({ kind: "empty" });
      await client.query(
        "INSERT INTO account (id, email, email_key, title) VALUES (gen_random_uuid(), 'a@b.vn', 'a@b.vn', 'Quản trị')",
      );
      expect(await conditionOf(client)).toEqual({ kind: "foreign" });
    });
  });

  test("a demo that was told until today has nothing to do", async () => {
    await within(async () => {
      await keepCondition(client, "2999-01-01", []);
      expect(await conditionOf(client)).toEqual({ kind: "current" });
      await keepCondition(client, "2020-01-01", ["a", "b"]);
      expect(await conditionOf(client)).toMatchObject({
        kind: "behind",
        through: "2020-01-01",
        touched: ["a", "b"],
      });
    });
  });
});
