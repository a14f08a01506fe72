import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { besideWords } from "#components/instructions/beside-words.ts";
import { InstructionHistory } from "#components/instructions/instruction-history.tsx";
import { InstructionMark } from "#components/instructions/instruction-mark.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { vietnamDay } from "#lib/domain/civil-date.ts";
import { nextInstructionState } from "#lib/domain/instruction-status.ts";
import { languageOf } from "#lib/i18n/language-of.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { oneInstruction } from "#lib/instructions/one-instruction.ts";
import { markShown } from "#lib/notifications/mark-read.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { listHref } from "../address.ts";
import { besideAddress } from "./beside-address.ts";
import { AmendForm, AnswerForm, SettleForms, WithdrawForm } from "./step-forms.tsx";

const TOLD = ["given", "answered", "again", "accepted", "amended", "withdrawn"] as const;

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
  await markShown(actor, { instructionId: id });
  const { t, format } = i18n;
  const { owner, ownerEn, from, fromEn, about, aboutLabel, beside, assignment, state } =
    instruction;
  const href = await besideAddress(actor, instruction);
  const besideWhat = beside ? (
    besideWords(i18n, beside)
  ) : (
    <span lang={languageOf(aboutLabel ?? "")}>{aboutLabel}</span>
  );
  const titleOf = ({ title, titleEn }: { title: string; titleEn: string | null }) =>
    nameOf(i18n, { name: title, nameEn: titleEn });
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
          { label: t("instructions.due-on"), value: format.dayAlone(instruction.dueOn) },
          { label: t("instructions.from"), value: nameOf(i18n, { name: from, nameEn: fromEn }) },
          { label: t("instructions.given-on"), value: givenOn },
          ...(instruction.together
            ? [
                {
                  label: t("instructions.together"),
                  value: (
                    <a
                      href={listHref({
                        view: "given",
                        state: "all",
                        together: instruction.together.id,
                      })}
                    >
                      {t("instructions.together-units", instruction.together)}
                    </a>
                  ),
                },
              ]
            : []),
          ...(about
            ? [
                {
                  label: t("instructions.about"),
                  value: href ? <a href={href}>{besideWhat}</a> : besideWhat,
                },
              ]
            : []),
          ...(assignment
            ? [
                {
                  label: t("instructions.assignment"),
                  value: assignment.inReach ? (
                    <a href={`/assignments/${assignment.id}`}>{titleOf(assignment)}</a>
                  ) : (
                    titleOf(assignment)
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
      {instruction.mayAnswer && (
        <AnswerForm
          i18n={i18n}
          instruction={instruction}
          closed={!nextInstructionState(state, "answer")}
        />
      )}
      {instruction.mayFollow && (
        <>
          <SettleForms
            i18n={i18n}
            instruction={instruction}
            closed={!nextInstructionState(state, "accept")}
          />
          <AmendForm
            i18n={i18n}
            instruction={instruction}
            closed={!nextInstructionState(state, "amend")}
          />
          <WithdrawForm
            i18n={i18n}
            instruction={instruction}
            closed={!nextInstructionState(state, "withdraw")}
          />
        </>
      )}
    </main>
  );
}
