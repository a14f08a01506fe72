import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InstructionHistory } from "#components/instructions/instruction-history.tsx";
import { InstructionMark } from "#components/instructions/instruction-mark.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { vietnamDay } from "#lib/domain/civil-date.ts";
import { nextInstructionState } from "#lib/domain/instruction-status.ts";
import { languageOf } from "#lib/i18n/language-of.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { oneInstruction } from "#lib/instructions/one-instruction.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { AnswerForm, SettleForms } from "./step-forms.tsx";

const TOLD = ["given", "answered", "again", "accepted"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("instructions.list") };
}

export default async function InstructionPage({
  params,
  searchParams,
}: PageProps<"/instructions/[id]">) {
  const [actor, i18n, { id }, { done }] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const instruction = await oneInstruction(actor, id);
  if (!instruction) notFound();
  const { t, format } = i18n;
  const { owner, ownerEn, from, fromEn, about, aboutLabel, assignment, state } = instruction;
  const told = TOLD.find((known) => known === done);
  const givenOn = format.date(vietnamDay(new Date(instruction.at)));
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/instructions", label: t("instructions.list") },
          { label: nameOf(i18n, { name: owner, nameEn: ownerEn }) },
        ]}
        title={t("instructions.list")}
        sentence={<InstructionMark i18n={i18n} of={instruction} today={actor.today} fill />}
        facts={[
          { label: t("instructions.owner"), value: nameOf(i18n, { name: owner, nameEn: ownerEn }) },
          { label: t("instructions.due-on"), value: format.dayWithWeekday(instruction.dueOn) },
          { label: t("instructions.from"), value: nameOf(i18n, { name: from, nameEn: fromEn }) },
          { label: t("instructions.given-on"), value: givenOn },
          ...(about && aboutLabel
            ? [
                {
                  label: t("instructions.about"),
                  value: (
                    <a href={about} lang={languageOf(aboutLabel)}>
                      {aboutLabel}
                    </a>
                  ),
                },
              ]
            : []),
          ...(assignment
            ? [
                {
                  label: t("instructions.assignment"),
                  value: (
                    <a href={`/assignments/${assignment.id}`}>
                      {nameOf(i18n, { name: assignment.title, nameEn: assignment.titleEn })}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {told && (
        <div className="mt-4">
          <Notice state="approved" title={t(`instructions.told-${told}`)} announce />
        </div>
      )}
      <InstructionHistory i18n={i18n} instruction={instruction} />
      {instruction.mayAnswer && nextInstructionState(state, "answer") && (
        <AnswerForm i18n={i18n} instruction={instruction} />
      )}
      {instruction.mayFollow && nextInstructionState(state, "accept") && (
        <SettleForms i18n={i18n} instruction={instruction} />
      )}
    </main>
  );
}
