import { type CivilDate, yearOf } from "#lib/domain/civil-date.ts";
import { accountIdOf, reviewerIdOf } from "../accounts.ts";
import { chance, mix, type Seed } from "../chance.ts";
import type { Cell } from "../copy-rows.ts";
import { demoId, ID_OF } from "../demo-id.ts";
import { idOf } from "../issue-documents.ts";
import type { DemoUnit } from "../units.ts";
import { type Country, type Duty, superiorOf } from "./duty.ts";
import type { Deed } from "./lifecycle.ts";
import { dayText, instantText } from "./moments.ts";
import type { Entry } from "./period-book.ts";
import { raiseDifficulty } from "./raise-difficulty.ts";
import { type Content, contentOf } from "./report-content.ts";
import type { Sink } from "./tables.ts";
import { viewAudit, viewUrge } from "./view-trail.ts";
import { difficultyText, opinionText, proposalText, returnReason } from "./words.ts";

const OPINIONS_SINCE = "2024-01-01";
const FIVE_HOURS = 5 * 3_600_000;

export type ReportInput = {
  country: Country;
  duty: Duty;
  entry: Entry;
  /** Of this report. */
  seed: number;
  reportId: string;
  dueDay: number;
  /** What happened to it until now. */
  deeds: readonly Deed[];
  /** Whether more is to happen: a version that will be returned has its flaw from the start. */
  all: readonly Deed[];
  /** The moment from which the history is told: later deeds have not happened. */
  now: number;
  /** The day of the fact that it reports as done. */
  completedOn: CivilDate | null;
};

/** The rows of one report as far as its deeds have come. */
export function viewReport(input: ReportInput, sink: Sink): void {
  const { country, duty, entry, seed, reportId, dueDay, deeds, all, completedOn } = input;
  const superior = superiorOf(country.units, duty.unit);
  const reviewerId = reviewerIdOf(superior, duty.task.group);
  const sent = deeds.filter(({ kind }) => kind === "sent");
  const last = deeds.at(-1);

  sink("report", [
    reportId,
    duty.id,
    entry.id,
    !last ? "expected" : last.kind === "sent" ? "submitted" : decisionOf(duty, last),
    dayText(dueDay),
    sent.length,
    instant(sent[0]),
    instant(sent.at(-1)),
    last && last.kind !== "sent" ? instantText(last.at) : null,
  ]);
  viewUrge(input, sink);

  let [number, versionId] = [0, ""];
  for (const deed of deeds) {
    if (deed.kind === "sent") {
      number += 1;
      versionId = versionIdOf(duty, entry, deed, number);
      const isFlawed = all[all.indexOf(deed) + 1]?.kind === "returned";
      const content = contentOf(country, duty, entry, seed, { isFlawed, completedOn });
      const senderId = accountIdOf(senderOf(input), "officer");
      writeVersion(input, sink, { versionId, number, deed, content });
      if (number === 1) writeOpinion(input, sink, versionId, deed);
      viewAudit(input, sink, {
        at: deed.at,
        version: number,
        accountId: senderId,
        deed: "report.submitted",
        noChange: content.noChange,
      });
    } else {
      writeReviews(input, sink, { versionId, number, deed, superiorId: superior.id, reviewerId });
      viewAudit(input, sink, {
        at: deed.at,
        version: number,
        accountId: reviewerId,
        deed: `report.${decisionOf(duty, deed)}`,
      });
    }
  }
}

function versionIdOf({ ordinal }: Duty, { seed }: Entry, { at }: Deed, number: number): string {
  return demoId(ID_OF.version, at, ordinal, mix(seed, number));
}

/** The version that was sent last. */
export function newestVersionId(duty: Duty, entry: Entry, deeds: readonly Deed[]): string {
  const sent = deeds.filter(({ kind }) => kind === "sent");
  const last = sent.at(-1);
  return last ? versionIdOf(duty, entry, last, sent.length) : "";
}

/** Where the line is poor, the province now and then sends for the station. */
function senderOf({ country, duty: { unit }, seed }: ReportInput): DemoUnit {
  const onBehalf = unit.level === "commune" && chance(seed, 60) < 0.004;
  return (onBehalf ? country.units.provinceOf(unit) : undefined) ?? unit;
}

function instant(deed: Deed | undefined): string | null {
  return deed ? instantText(deed.at) : null;
}

/** Whether a report raises a matter that is answered later than the report is settled. */
export function raisesSomething(seed: Seed): boolean {
  return complains(seed) || proposes(seed);
}

function complains(seed: Seed): boolean {
  return chance(seed, 61) < 0.014;
}

function proposes(seed: Seed): boolean {
  return chance(seed, 62) < 0.006;
}

type Version = { versionId: string; number: number; deed: Deed; content: Content };

function writeVersion(input: ReportInput, sink: Sink, version: Version): void {
  const { country, duty, seed, reportId, now } = input;
  const { versionId, number, deed, content } = version;
  const { unit, task } = duty;
  const sender = senderOf(input);
  const speaks =
    yearOf(dayText(Math.floor(deed.at / 86_400_000))) >= 2025 &&
    number === 1 &&
    task.startOn > "2022";
  const difficulty = speaks && complains(seed) ? difficultyText(task, seed) : null;
  const proposal = speaks && proposes(seed) ? proposalText(seed) : null;
  const superior = superiorOf(country.units, unit);

  sink("report_version", [
    versionId,
    reportId,
    number,
    instantText(deed.at),
    accountIdOf(sender, "officer"),
    sender !== unit,
    content.noChange,
    content.narrative,
    difficulty,
    proposal,
    proposal ? superior.id : null,
    content.completedOn,
    content.documentNumber,
    content.documentDate,
    content.worksId,
    content.stage,
    content.stageOn,
  ]);
  for (const { indicator, numerator, denominator } of content.figures) {
    sink("report_value", [versionId, idOf.indicator(indicator), numerator, denominator]);
  }
  for (const { year, source, planned, allocated, disbursed } of content.money) {
    // What came over from the year before was planned then.
    const note = allocated > planned ? `Gồm vốn năm ${year - 1} chuyển sang` : null;
    sink("report_money", [versionId, year, source, planned, allocated, disbursed, note]);
  }
  for (const { id, doneOn } of content.steps) sink("report_step", [versionId, id, doneOn]);
  const raised = { country, duty, seed, versionId, raisedAt: deed.at, now };
  if (difficulty) raiseDifficulty({ ...raised, text: difficulty, isProposal: false }, sink);
  if (proposal) raiseDifficulty({ ...raised, text: proposal, isProposal: true }, sink);
}

function decisionOf({ task }: Duty, { kind }: Deed): "returned" | "received" | "approved" {
  if (kind === "returned") return "returned";
  return task.rule === "received" ? "received" : "approved";
}

type Decided = {
  versionId: string;
  number: number;
  deed: Deed;
  superiorId: string;
  reviewerId: string;
};

function writeReviews(
  { country, duty, entry, seed }: ReportInput,
  sink: Sink,
  decided: Decided,
): void {
  const { versionId, number, deed, superiorId, reviewerId } = decided;
  const { task, unit } = duty;
  const isReturn = deed.kind === "returned";
  const decision = decisionOf(duty, deed);
  const reason = isReturn ? returnReason(task, mix(seed, number)) : null;
  const key = mix(entry.seed, number);
  sink("review", [
    demoId(ID_OF.review, deed.at, duty.ordinal, key),
    versionId,
    task.rule === "received" ? "local" : "command",
    decision,
    reason,
    superiorId,
    reviewerId,
    instantText(deed.at),
  ]);
  const committee = country.units.committeeOf(unit);
  if (task.rule !== "both" || isReturn || !committee) return;
  const earlier = deed.at - FIVE_HOURS;
  sink("review", [
    demoId(ID_OF.review, earlier, duty.ordinal, mix(key, 1)),
    versionId,
    "local",
    decision,
    null,
    committee.id,
    accountIdOf(committee, "reviewer"),
    instantText(earlier),
  ]);
}

/** Now and then the Party committee says a word about a station's headquarters; it decides nothing. */
function writeOpinion(
  { country, duty, entry, seed, deeds }: ReportInput,
  sink: Sink,
  versionId: string,
  deed: Deed,
): void {
  const committee = country.units.committeeOf(duty.unit);
  if (
    duty.task.code !== "A07" ||
    !committee ||
    entry.period.endsOn < OPINIONS_SINCE ||
    chance(seed, 63) >= 0.01
  )
    return;
  const at = deed.at + FIVE_HOURS * 4;
  if ((deeds.at(-1)?.at ?? 0) < at) return;
  const cells: Cell[] = [
    demoId(ID_OF.review, at, duty.ordinal, mix(entry.seed, 77)),
    versionId,
    "local",
    "opinion",
    opinionText(seed),
    committee.id,
    accountIdOf(committee, "reviewer"),
    instantText(at),
  ];
  sink("review", cells);
}
