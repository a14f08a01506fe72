import { randomBytes } from "node:crypto";
import { addDays, type CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor, Line, Role } from "#lib/domain/policy.ts";
import { searchKey } from "#lib/domain/text.ts";
import { fromDay } from "../days.ts";
import { asNobody } from "../door.ts";
import type { Prisma } from "../generated/client.ts";
import { readActor } from "../read-actor.ts";
import { hashOfSecret } from "../secret-hash.ts";
import {
  createAccount,
  createDirective,
  createLevelsAndRegimes,
  createUnits,
  IN_FORCE_FROM,
  today,
  type UnitKey,
} from "./country.ts";

export type { UnitKey } from "./country.ts";
export type World = Awaited<ReturnType<typeof createWorld>>;

export async function createWorld() {
  const mark = randomBytes(4).toString("hex");
  await createLevelsAndRegimes();
  const units = await createUnits(mark);
  const { directiveId, groups } = await createDirective(mark);
  const author = await createAccount(`author-${mark}`);

  return {
    units,
    directiveId,
    /** Ids of task groups by key. */
    groups,
    /** An account that stands for whoever made the fixtures. */
    authorId: author,

    /** Somebody with this role at this unit, read from the database as a request would. */
    async actorOf(
      role: Role,
      unit: UnitKey,
      { line = "command", groupIds = [] }: { line?: Line; groupIds?: string[] } = {},
    ): Promise<Actor> {
      const accountId = await createAccount(`${role}-${unit}-${randomBytes(4).toString("hex")}`);
      const sessionId = randomBytes(16).toString("hex");
      await asNobody(async (tx) => {
        await tx.membership.create({
          data: {
            id: newId(),
            accountId,
            unitId: units[unit].id,
            role,
            line,
            validFrom: IN_FORCE_FROM,
            taskGroups: {
              create: groupIds.map((taskGroupId) => ({ taskGroupId })),
            },
          },
        });
        const expiresAt = new Date(Date.now() + 3_600_000);
        await tx.session.create({
          data: { idHash: hashOfSecret(sessionId), accountId, expiresAt },
        });
      });
      const actor = await readActor(sessionId);
      if (!actor) throw new Error("the fixture's session has no actor");
      return actor;
    },

    /** One who works in the place of another from today, with the other's roles. */
    async inPlaceOf(away: Actor, standIn: Actor): Promise<Actor> {
      const delegationId = newId();
      const lastDay = addDays(away.today, 5);
      await asNobody((tx) =>
        tx.delegation.create({
          data: {
            id: delegationId,
            fromAccountId: away.accountId,
            toAccountId: standIn.accountId,
            validFrom: fromDay(away.today),
            validTo: fromDay(addDays(lastDay, 1)),
            reason: "Nghỉ phép",
            givenById: author,
          },
        }),
      );
      const { accountId, title, titleEn, memberships } = away;
      return {
        ...standIn,
        memberships,
        actingFor: { delegationId, accountId, title, titleEn, lastDay },
      };
    },

    /** Somebody who is signed in and has no role anywhere. */
    async nobody(): Promise<Actor> {
      const accountId = await createAccount(`nobody-${randomBytes(4).toString("hex")}`);
      return {
        accountId,
        title: "Không vai trò",
        titleEn: null,
        today: await today(),
        memberships: [],
      };
    },

    /** Ends a unit from a day on, as the register does; from today on it stands on no line any more. */
    async close(unit: UnitKey, on: CivilDate | null = null): Promise<void> {
      const { id } = units[unit];
      const day = on ?? (await today());
      await asNobody(async (tx) => {
        await tx.$executeRaw`UPDATE unit_parent SET in_force_to = ${day}::date WHERE unit_id = ${id}::uuid`;
        await tx.$executeRaw`UPDATE unit SET in_force_to = ${day}::date WHERE id = ${id}::uuid`;
      });
    },

    /** An issued task of the world's directive; monthly figures unless said otherwise. */
    async task(data: Partial<Prisma.TaskUncheckedCreateInput> = {}): Promise<string> {
      const id = newId();
      const title = data.title ?? "Xử lý văn bản trên môi trường điện tử";
      await asNobody((tx) =>
        tx.task.create({
          data: {
            id,
            code: `T-${randomBytes(3).toString("hex")}`,
            directiveId,
            taskGroupId: groups.reports,
            regimeKey: "administrative",
            title,
            searchTitle: searchKey(title),
            product: "Số văn bản",
            kind: "indicator",
            cadence: "monthly",
            noChange: data.kind !== "document",
            state: "issued",
            startOn: fromDay("2026-01-15"),
            dueOn: fromDay("2030-12-14"),
            ...data,
          },
        }),
      );
      return id;
    },

    /** An indicator, attached to the task. */
    async indicator(
      taskId: string,
      data: Partial<Prisma.IndicatorUncheckedCreateInput> = {},
    ): Promise<string> {
      const id = newId();
      await asNobody(async (tx) => {
        const words = {
          nameVi: "Tỷ lệ",
          nameEn: "Share",
          unitVi: "%",
          unitEn: "%",
          partDecimals: 2,
        };
        await tx.indicator.create({
          data: { id, code: `I-${id}`, kind: "ratio", ...words, ...data },
        });
        await tx.taskIndicator.create({ data: { taskId, indicatorId: id } });
      });
      return id;
    },

    /** The task given to the unit: state `assigned`, with the task's own dates. */
    async assign(
      taskId: string,
      unit: UnitKey,
      data: Partial<Prisma.AssignmentUncheckedCreateInput> = {},
    ): Promise<string> {
      const id = newId();
      await asNobody(async (tx) => {
        const task = await tx.task.findUniqueOrThrow({
          where: { id: taskId },
          select: { startOn: true, dueOn: true },
        });
        await tx.assignment.create({
          data: {
            id,
            taskId,
            unitId: units[unit].id,
            state: "assigned",
            assignedOn: task.startOn,
            startOn: task.startOn,
            firstDueOn: data.dueOn ?? task.dueOn,
            dueOn: task.dueOn,
            ...data,
          },
        });
      });
      return id;
    },

    /** A period of the regime; an existing one is taken. */
    async period(
      startsOn: CivilDate,
      endsOn: CivilDate,
      data: {
        cadence?: Prisma.PeriodUncheckedCreateInput["cadence"];
        regimeKey?: string;
      } = {},
    ): Promise<string> {
      const { cadence = "monthly", regimeKey = "administrative" } = data;
      const key = {
        regimeKey,
        cadence,
        startsOn: fromDay(startsOn),
        endsOn: fromDay(endsOn),
      };
      const number = cadence === "monthly" ? Number(endsOn.slice(5, 7)) : 1;
      const { id } = await asNobody((tx) =>
        tx.period.upsert({
          where: { regimeKey_cadence_startsOn_endsOn: key },
          create: {
            id: newId(),
            ...key,
            year: Number(endsOn.slice(0, 4)),
            number,
          },
          update: {},
        }),
      );
      return id;
    },

    /** The duty to report for a period: state `expected` unless said otherwise. */
    async report(
      assignmentId: string,
      periodId: string,
      data: Partial<Prisma.ReportUncheckedCreateInput> = {},
    ): Promise<string> {
      const id = newId();
      await asNobody((tx) =>
        tx.report.create({
          data: {
            id,
            assignmentId,
            periodId,
            dueOn: fromDay("2026-11-18"),
            ...data,
          },
        }),
      );
      return id;
    },

    /** Sends version 1 (or the next) of a report as this account, by the tables alone. */
    async submit(
      reportId: string,
      accountId: string,
      {
        values = [],
        ...data
      }: Partial<Prisma.ReportVersionUncheckedCreateInput> & {
        values?: {
          indicatorId: string;
          numerator: number;
          denominator?: number;
        }[];
      } = {},
    ): Promise<string> {
      const id = newId();
      const at = new Date();
      await asNobody(async (tx) => {
        const report = await tx.report.findUniqueOrThrow({
          where: { id: reportId },
        });
        const number = report.currentVersion + 1;
        await tx.reportVersion.create({
          data: {
            id,
            reportId,
            number,
            submittedAt: at,
            submittedById: accountId,
            narrative: "Đã thực hiện",
            ...data,
            values: { create: values },
          },
        });
        await tx.report.update({
          where: { id: reportId },
          data: {
            state: "submitted",
            currentVersion: number,
            submittedAt: at,
            firstSubmittedAt: report.firstSubmittedAt ?? at,
          },
        });
      });
      return id;
    },
  };
}
