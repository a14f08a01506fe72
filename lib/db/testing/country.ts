import type { CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import { searchKey } from "#lib/domain/text.ts";
import { fromDay } from "../days.ts";
import { asNobody } from "../door.ts";

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
export const IN_FORCE_FROM = fromDay("2016-01-01");

export async function today(): Promise<CivilDate> {
  const [row] = await asNobody(
    (tx) => tx.$queryRaw<{ day: string }[]>`SELECT civil_day(now())::text AS day`,
  );
  return row?.day ?? "";
}

export async function createAccount(name: string): Promise<string> {
  const id = newId();
  const email = `${name}@test.example`.toLowerCase();
  await asNobody((tx) =>
    tx.account.create({
      data: { id, email, emailKey: email, title: `Vai trò ${name}` },
    }),
  );
  return id;
}

export async function createLevelsAndRegimes() {
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

export async function createUnits(mark: string): Promise<Record<UnitKey, WorldUnit>> {
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

export async function createDirective(mark: string) {
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
