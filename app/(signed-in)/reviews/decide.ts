"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { DeedNotice } from "#components/reviews/deed-forms.tsx";
import type { Outcome } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { approveReports } from "#lib/reviews/approve-reports.ts";
import type { Decided } from "#lib/reviews/decide-versions.ts";
import { receiveReports } from "#lib/reviews/receive-reports.ts";
import { takeBackApprovals } from "#lib/reviews/take-back-approvals.ts";
import { urgeAllLate, urgeUnits } from "#lib/reviews/urge-units.ts";
import { actorOfAction } from "#lib/web/action-form.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { decidedNotice, refusalNotice, takenBackNotice, urgedNotice } from "./deed-words.ts";
import { wordsHref } from "./queue-address.ts";

const DEEDS = { approve: approveReports, receive: receiveReports } as const;

/** The deeds of a pile. The pressed button names the deed; its value is one version, or all that its form carries. */
export async function decide(_: DeedNotice | null, form: FormData): Promise<DeedNotice | null> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  if (form.has("undo")) {
    const outcome = await takeBackApprovals(actor, { version: chosen(form, form.get("undo")) });
    refresh();
    return outcome.ok ? takenBackNotice(i18n, outcome.value) : refusalNotice(i18n, outcome.refusal);
  }
  if (form.has("urge")) return urge(actor, i18n, form);
  if (form.has("urge-all")) {
    const outcome = await urgeAllLate(actor, { group: form.get("urge-all") });
    refresh();
    return outcome.ok ? urgedNotice(i18n, outcome.value) : refusalNotice(i18n, outcome.refusal);
  }
  const version = chosen(form, form.get("approve") ?? form.get("receive") ?? form.get("return"));
  if (version.length === 0) {
    const { t } = i18n;
    const lines = [t("reviews.told-nothing-why")];
    return { mark: "overdue", title: t("reviews.told-nothing"), lines };
  }
  if (form.has("return")) redirect(wordsHref("return", version, String(form.get("back") ?? "")));
  const deed = form.has("receive") ? DEEDS.receive : DEEDS.approve;
  const outcome = await deed(actor, { version });
  refresh(); // also after a refusal: what is shown was out of date
  return told(i18n, outcome);
}

/** Which fields carry the versions: the ticked rows, or all that a part lists. */
const FIELDS = new Map([
  ["marked", "marked"],
  ["listed", "version"],
]);

function chosen(form: FormData, value: FormDataEntryValue | null): string[] {
  if (typeof value !== "string") return [];
  const name = FIELDS.get(value);
  return name ? form.getAll(name).filter((id) => typeof id === "string") : [value];
}

async function urge(actor: Actor, i18n: I18n, form: FormData): Promise<DeedNotice> {
  const report = form.getAll("report").filter((id) => typeof id === "string");
  const outcome = await urgeUnits(actor, { report });
  refresh();
  return outcome.ok ? urgedNotice(i18n, outcome.value) : refusalNotice(i18n, outcome.refusal);
}

function told(i18n: I18n, outcome: Outcome<Decided>): DeedNotice {
  return outcome.ok ? decidedNotice(i18n, outcome.value) : refusalNotice(i18n, outcome.refusal);
}
