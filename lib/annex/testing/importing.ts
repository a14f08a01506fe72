import { randomUUID } from "node:crypto";
import { asNobody } from "#lib/db/door.ts";
import type { World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { type ImportPage, importPage } from "../queries.ts";
import { setColumns } from "../set-columns.ts";
import { startImportFromText } from "../start-import.ts";

export const HEAD = "STT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời hạn\tSản phẩm\n";

/** A row of an annex that is ready to become a task, unless another lead or time makes it wrong. */
export const row = (title: string, { lead = "Công an tỉnh Bắc", due = "trước 15/12/2026" } = {}) =>
  `1\t${title}\t${lead}\tCục Kế hoạch\t${due}\tKế hoạch\n`;

/** What tests do with imports again and again, as this actor. */
export function importing(world: World, admin: Actor) {
  async function page(id: string): Promise<ImportPage> {
    const found = await importPage(admin, id);
    if (!found) throw new Error("no import");
    return found;
  }

  return {
    page,
    states: async (id: string) => (await page(id)).plan.rows.map(({ state }) => state),

    /** An import in hand of these rows, with a group for all of them. */
    async started(body: string): Promise<string> {
      const outcome = await startImportFromText(admin, {
        directiveId: world.directiveId,
        text: HEAD + body,
      });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome));
      const { id } = outcome.value;
      const set = await setColumns(admin, columnsForm(world, await page(id)));
      if (!set.ok) throw new Error(JSON.stringify(set));
      return id;
    },

    /** The form that takes what the page shows. */
    async taking(id: string, key = randomUUID()) {
      const { plan } = await page(id);
      return { importId: id, seen: plan.digest, key };
    },

    tasksNamed: (title: string) =>
      asNobody((tx) =>
        tx.task.findMany({
          where: { directiveId: world.directiveId, title },
          include: { levels: true, units: true, source: true },
        }),
      ),

    /** The form of a row that corrects all of it. */
    correction: (importId: string, version: number, title: string) => ({
      importId,
      version,
      row: 2,
      title,
      product: "Kế hoạch",
      lead: "Công an tỉnh Bắc",
      coordinating: "",
      kind: "document",
      cadence: "once",
      dueOn: "15/12/2026",
      taskGroupId: world.groups.reports,
    }),
  };
}

/** The form of the columns as the page shows it, with a group chosen. */
export function columnsForm(
  world: World,
  { id, version, settings: { columns, from } }: ImportPage,
  more: Record<string, string> = {},
) {
  const chosen = columns.map((field, at) => [`column-${at}`, field ?? ""]);
  return {
    importId: id,
    version,
    from: from + 1,
    taskGroupId: world.groups.reports,
    ...Object.fromEntries(chosen),
    ...more,
  };
}
