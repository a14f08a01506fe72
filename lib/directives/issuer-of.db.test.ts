import { expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { issuerOf } from "./issuer-of.ts";

test("an issuer is known by its name however it is written, and by its English one", async () => {
  const ids = await asNobody(async (tx) => {
    const id = await issuerOf(tx, { issuerId: null, issuerName: "Bộ Chính trị" });
    if (!id) throw new Error("not entered");
    await tx.issuer.update({ where: { id }, data: { nameEn: "Politburo" } });
    const typed = ["bộ chính trị", "BO  CHINH TRI", "politburo"];
    const found: (string | null)[] = [];
    for (const issuerName of typed) found.push(await issuerOf(tx, { issuerId: null, issuerName }));
    return [id, ...found];
  });
  expect(new Set(ids).size).toBe(1);
});
