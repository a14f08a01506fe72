import { expect, test } from "vitest";
import { newId } from "#lib/domain/id.ts";
import { attemptLimit, purgeAttempts } from "./attempt-limit.ts";
import { queryOutside } from "./door.ts";

async function kept(name: string): Promise<number> {
  const { rows } = await queryOutside({
    text: "SELECT count(*)::int AS n FROM rate_limit WHERE key LIKE $1",
    values: [`${name}:%`],
  });
  return rows[0].n;
}

test("counts whose time is over are forgotten, the others count on", async () => {
  const [old, fresh] = [newId(), newId()];
  await attemptLimit(old, 1, 1).take("a");
  const limit = attemptLimit(fresh, 1, 300);
  await limit.take("a");
  await queryOutside({
    text: "UPDATE rate_limit SET expire = $1 WHERE key LIKE $2",
    values: [Date.now() - 1, `${old}:%`],
  });
  expect(await purgeAttempts()).toBeGreaterThanOrEqual(1);
  expect([await kept(old), await kept(fresh)]).toEqual([0, 1]);
  expect(await limit.take("a")).toBe(false);
});
