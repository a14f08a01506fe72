import type { Line, Role } from "#lib/domain/policy.ts";
import type { TaskGroupKey } from "#lib/domain/task-groups.ts";
import { demoId, ID_OF } from "./demo-id.ts";
import {
  type DemoUnit,
  type DemoUnits,
  IN_FORCE_FROM,
  type Level,
  POLITICAL_DEPARTMENT,
} from "./units.ts";

/** Everybody who can sign in to the demo has the same password: it is printed at each start. */
export const DEMO_PASSWORD = "tien-do-thu-nghiem";
const DOMAIN = "demo.tiendo.example";
const CREATED_MS = Date.UTC(2016, 0, 1);

export type DemoAccount = {
  id: string;
  email: string;
  title: string;
  titleEn: string;
  unit: DemoUnit;
  role: Role;
  lines: Line[];
  groups: TaskGroupKey[] | null;
  /** What the start prints; null for the accounts that only wrote the history and cannot sign in. */
  label: string | null;
};

/** Which of a unit's accounts: the second part of the account's identity. */
const SEAT = {
  secondAdmin: 0,
  officer: 1,
  reviewer: 2,
  secondReviewer: 3,
  leader: 4,
  admin: 5,
  auditor: 6,
  head: 7,
} as const;
type Seat = keyof typeof SEAT;
const ROLE_OF_SECOND = { secondReviewer: "reviewer", secondAdmin: "admin" } as const;

const TITLES: Record<Role, readonly [vi: string, en: string]> = {
  officer: ["Cán bộ báo cáo", "Reporting officer"],
  head: ["Thủ trưởng đơn vị", "Head of unit"],
  reviewer: ["Cán bộ thẩm định", "Reviewer"],
  leader: ["Lãnh đạo", "Leadership"],
  admin: ["Quản trị hệ thống", "System administrator"],
  auditor: ["Thanh tra", "Auditor"],
};

const MONEY_GROUPS: TaskGroupKey[] = ["money", "works"];
const STAFFING_GROUPS: TaskGroupKey[] = ["staffing", "training-equipment", "documents", "reports"];

type Signature = {
  label: string;
  mailbox: string;
  level: Level;
  code: string;
  seat: Seat;
  lines?: Line[];
  groups?: TaskGroupKey[];
  title?: readonly [vi: string, en: string];
};

export const DEMO_PROVINCE = "48";
/** The busiest of the three: it has 40 open assignments. */
export const BUSY_COMMUNE = "20242";
/** Its head signs before its reports leave. */
export const SIGNING_COMMUNE = "20194";
export const DEMO_COMMUNES = ["20500", BUSY_COMMUNE, "15865"];

/** The accounts that people use. */
const SIGNATURES: readonly Signature[] = [
  {
    label: "admin",
    mailbox: "admin",
    level: "ministry",
    code: "BCA",
    seat: "admin",
    lines: ["command", "local"],
  },
  {
    label: "ministry-leader",
    mailbox: "lanhdao",
    level: "ministry",
    code: "BCA",
    seat: "leader",
    lines: ["command", "local"],
  },
  {
    label: "ministry-reviewer",
    mailbox: "thamdinh",
    level: "ministry",
    code: "BCA",
    seat: "reviewer",
    lines: ["command", "local"],
  },
  {
    label: "auditor",
    mailbox: "thanhtra",
    level: "ministry",
    code: "BCA",
    seat: "auditor",
    lines: ["command", "local"],
  },
  {
    label: "department-officer",
    mailbox: "cuc",
    level: "department",
    code: POLITICAL_DEPARTMENT,
    seat: "officer",
  },
  {
    label: "province-leader",
    mailbox: "danang.lanhdao",
    level: "province",
    code: DEMO_PROVINCE,
    seat: "leader",
  },
  {
    label: "province-reviewer-money",
    mailbox: "danang.kinhphi",
    level: "province",
    code: DEMO_PROVINCE,
    seat: "reviewer",
    groups: MONEY_GROUPS,
    title: ["Cán bộ thẩm định kinh phí, công trình", "Reviewer of money and works"],
  },
  {
    label: "province-reviewer-staffing",
    mailbox: "danang.bienche",
    level: "province",
    code: DEMO_PROVINCE,
    seat: "secondReviewer",
    groups: STAFFING_GROUPS,
    title: [
      "Cán bộ thẩm định biên chế, tập huấn, văn bản",
      "Reviewer of staffing, training and documents",
    ],
  },
  {
    label: "province-officer",
    mailbox: "danang",
    level: "province",
    code: DEMO_PROVINCE,
    seat: "officer",
  },
  {
    label: "committee-member",
    mailbox: "thanhuy.danang",
    level: "committee",
    code: DEMO_PROVINCE,
    seat: "leader",
    title: ["Thành viên cấp ủy", "Committee member"],
  },
  {
    label: "commune-officer-dai-loc",
    mailbox: "dailoc",
    level: "commune",
    code: "20500",
    seat: "officer",
  },
  {
    label: "commune-officer-hai-chau",
    mailbox: "haichau",
    level: "commune",
    code: BUSY_COMMUNE,
    seat: "officer",
  },
  {
    label: "commune-officer-hoang-hoa",
    mailbox: "hoanghoa",
    level: "commune",
    code: "15865",
    seat: "officer",
  },
  {
    label: "commune-officer-hai-van",
    mailbox: "haivan",
    level: "commune",
    code: SIGNING_COMMUNE,
    seat: "officer",
  },
  {
    label: "commune-head-hai-van",
    mailbox: "haivan.lanhdao",
    level: "commune",
    code: SIGNING_COMMUNE,
    seat: "head",
  },
  {
    label: "province-admin",
    mailbox: "danang.quantri",
    level: "province",
    code: DEMO_PROVINCE,
    seat: "admin",
    title: ["Cán bộ tham mưu, soạn thảo", "Drafting officer"],
  },
  {
    label: "province-admin-issues",
    mailbox: "danang.banhanh",
    level: "province",
    code: DEMO_PROVINCE,
    seat: "secondAdmin",
    title: ["Trưởng phòng tham mưu", "Head of staff office"],
  },
];

export function signInLines(): string[] {
  return SIGNATURES.map(
    ({ label, mailbox }) => `demo: ${label} ${mailbox}@${DOMAIN} ${DEMO_PASSWORD}`,
  );
}

/** The people of the demo: those above, and for every other unit an officer (and above communes a reviewer) who wrote its history. */
export function demoAccounts(units: DemoUnits): DemoAccount[] {
  const named = SIGNATURES.flatMap((signature) => {
    const unit = units.all.find(
      ({ level, code }) => level === signature.level && code === signature.code,
    );
    return unit ? [account(unit, signature.seat, signature.mailbox, signature)] : [];
  });
  const taken = new Set(named.map(({ id }) => id));
  const writers = units.all.flatMap((unit) => writersOf(unit)).filter(({ id }) => !taken.has(id));
  return [...named, ...writers];
}

function writersOf(unit: DemoUnit): DemoAccount[] {
  if (unit.level === "organisation" || unit.level === "ministry") return [];
  const officer = account(unit, "officer", unit.segment);
  if (unit.level !== "province" && unit.level !== "committee") return [officer];
  return [officer, account(unit, "reviewer", `${unit.segment}.thamdinh`)];
}

function account(unit: DemoUnit, seat: Seat, mailbox: string, signature?: Signature): DemoAccount {
  const role: Role =
    seat === "secondReviewer" || seat === "secondAdmin" ? ROLE_OF_SECOND[seat] : seat;
  const [titleVi, titleEn] = signature?.title ?? TITLES[role];
  return {
    id: accountIdOf(unit, seat),
    email: `${mailbox}@${DOMAIN}`,
    title: `${titleVi}, ${unit.name}`,
    titleEn: `${titleEn}, ${unit.nameEn}`,
    unit,
    role,
    lines: signature?.lines ?? [unit.level === "committee" ? "local" : "command"],
    groups: signature?.groups ?? null,
    label: signature?.label ?? null,
  };
}

const accountIds = new Map<number, string>();

export function accountIdOf(unit: DemoUnit, seat: Seat): string {
  const key = unit.ordinal * 8 + SEAT[seat];
  let id = accountIds.get(key);
  if (id === undefined) {
    id = demoId(ID_OF.account, CREATED_MS, unit.ordinal, SEAT[seat]);
    accountIds.set(key, id);
  }
  return id;
}

/** Who decides at a unit about a task of a group: in the demo's province two share the work. */
export function reviewerIdOf(unit: DemoUnit, group: TaskGroupKey): string {
  const second =
    unit.level === "province" && unit.code === DEMO_PROVINCE && !MONEY_GROUPS.includes(group);
  return accountIdOf(unit, second ? "secondReviewer" : "reviewer");
}

export const MEMBERS_SINCE = IN_FORCE_FROM;
