import { randomBytes } from "node:crypto";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor, Line, Role } from "#lib/domain/policy.ts";
import { searchKey } from "#lib/domain/text.ts";
import { fromDay } from "../days.ts";
import { asNobody } from "../door.ts";
import type { Prisma } from "../generated/client.ts";
import { readActor } from "../read-actor.ts";
import { hashOfSecret } from "../secret-hash.ts";

/**
 * A small country for tests of use cases: a ministry with a department, two provinces with communes,
 * and the Party committee of the first on the local line. Every call makes another one, so that
 * tests of one file do not see each other's units.
 */
const SHAPE = {
  ministry: { level: "ministry", name: "Bộ", command: null, local: null },
  department: {
    level: "department",
    name: "Cục Kế hoạch",
    command: "ministry",
  },
  north: {
    level: "province",
    name: "Công an tỉnh Bắc",
    command: "ministry",
    local: "committee",
  },
  south: { level: "province", name: "Công an tỉnh Nam", command: "ministry" },
  committee: { level: "committee", name: "Tỉnh ủy Bắc", local: "ministry" },
  northOne: {
    level: "commune",
    name: "Công an xã Bắc Một",
    command: "north",
    local: "committee",
  },
  northTwo: {
    level: "commune",
    name: "Công an xã Bắc Hai",
    command: "north",
    local: "committee",
  },
  southOne: { level: "commune", name: "Công an xã Nam Một", command: "south" },
} as const satisfies Record<string, UnitShape>;

type UnitShape = {
  level: string;
  name: string;
  command?: string | null;
  local?: string | null;
};
export type UnitKey = keyof typeof SHAPE;
export type WorldUnit = { id: string; name: string; code: string };

const LEVELS = ["ministry", "department", "province", "committee", "commune"];
const IN_FORCE_FROM = fromDay("2016-01-01");

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

async function today(): Promise<CivilDate> {
  const [row] = await asNobody(
    (tx) => tx.$queryRaw<{ day: string }[]>`SELECT civil_day(now())::text AS day`,
  );
  return row?.day ?? "";
}

async function createAccount(name: string): Promise<string> {
  const id = newId();
  const email = `${name}@test.example`.toLowerCase();
  await asNobody((tx) =>
    tx.account.create({
      data: { id, email, emailKey: email, title: `Vai trò ${name}` },
    }),
  );
  return id;
}

async function createLevelsAndRegimes() {
  await asNobody(async (tx) => {
    await tx.unitLevel.createMany({
      data: LEVELS.map((key, index) => ({
        key,
        nameVi: key,
        nameEn: key,
        ordinal: index + 1,
      })),
      skipDuplicates: true,
    });
    await tx.regime.createMany({
      data: [
        {
          key: "administrative",
          nameVi: "Hành chính",
          nameEn: "Administrative",
          cutoffDay: 14,
        },
        {
          key: "finance",
          nameVi: "Tài chính",
          nameEn: "Finance",
          cutoffDay: 0,
        },
      ],
      skipDuplicates: true,
    });
  });
}

async function createUnits(mark: string): Promise<Record<UnitKey, WorldUnit>> {
  const keys = Object.keys(SHAPE) as UnitKey[];
  const made = keys.map(
    (key, index) => [key, { id: newId(), name: SHAPE[key].name, code: `${mark}${index}` }] as const,
  );
  const units = Object.fromEntries(made) as Record<UnitKey, WorldUnit>;
  await asNobody(async (tx) => {
    await tx.unit.createMany({
      data: keys.map((key) => ({
        id: units[key].id,
        code: units[key].code,
        segment: units[key].code,
        levelKey: SHAPE[key].level,
        name: SHAPE[key].name,
        shortName: SHAPE[key].name.replace("Công an ", ""),
        searchName: searchKey(SHAPE[key].name),
        inForceFrom: IN_FORCE_FROM,
      })),
    });
    const edges = (["command", "local"] as const).flatMap((line) =>
      keys.flatMap((key) => {
        const parent = (SHAPE[key] as UnitShape)[line];
        if (parent === undefined) return [];
        const parentId = parent === null ? null : units[parent as UnitKey].id;
        return [
          {
            id: newId(),
            unitId: units[key].id,
            line,
            parentId,
            inForceFrom: IN_FORCE_FROM,
          },
        ];
      }),
    );
    await tx.unitParent.createMany({ data: edges });
  });
  return units;
}

async function createDirective(mark: string) {
  const directiveId = newId();
  const groups = { money: newId(), staffing: newId(), reports: newId() };
  await asNobody(async (tx) => {
    const issuerId = newId();
    const nameVi = `Cơ quan ban hành ${mark}`;
    await tx.issuer.create({
      data: { id: issuerId, nameVi, searchName: searchKey(nameVi) },
    });
    const title = "Kế hoạch thử nghiệm";
    await tx.directive.create({
      data: {
        id: directiveId,
        number: `01/KH-${mark}`,
        numberKey: `01kh${mark}`,
        type: "plan",
        issuerId,
        issuedOn: fromDay("2026-01-05"),
        title,
        searchTitle: searchKey(title),
        state: "issued",
      },
    });
    await tx.taskGroup.createMany({
      data: Object.entries(groups).map(([key, id], index) => ({
        id,
        key: `${key}-${mark}`,
        nameVi: key,
        nameEn: key,
        ordinal: index + 1,
      })),
    });
  });
  return { directiveId, groups };
}
