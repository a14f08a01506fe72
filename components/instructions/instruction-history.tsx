import { Timeline, TimelineItem } from "#components/ui/timeline.tsx";
import { vietnamDay } from "#lib/domain/civil-date.ts";
import { evidencePath } from "#lib/domain/evidence-path.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { InstructionPage, InstructionStep } from "#lib/instructions/one-instruction.ts";

type Props = { i18n: I18n; instruction: InstructionPage };

/** What was asked and what was said of it, the newest first. */
export function InstructionHistory({ i18n, instruction }: Props) {
  const { t, format } = i18n;
  const { text, firstText, by, byEn, at, steps } = instruction;
  const when = (instant: string) => ({
    day: format.date(vietnamDay(new Date(instant))),
    clock: format.time(instant),
    dateTime: instant,
  });
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{t("instructions.history")}</h2>
      <Timeline>
        {steps.toReversed().map((step) => (
          <TimelineItem
            key={step.at}
            {...when(step.at)}
            mark={step.kind === "accepted" ? "approved" : { icon: "note" }}
            title={t(`instructions.step-${step.kind}`, { day: format.date(step.dueOn) })}
            note={nameOf(i18n, { name: step.by, nameEn: step.byEn })}
          >
            {step.text && <p className="quote whitespace-pre-line">{step.text}</p>}
            <Evidence i18n={i18n} step={step} />
          </TimelineItem>
        ))}
        <TimelineItem
          {...when(at)}
          mark={{ icon: "note" }}
          title={t("instructions.step-given")}
          note={nameOf(i18n, { name: by, nameEn: byEn })}
        >
          <p className="quote whitespace-pre-line">{firstText ?? text}</p>
        </TimelineItem>
      </Timeline>
    </section>
  );
}

/** A page of ours is a link; all else stays text. */
function Evidence({ i18n: { t }, step: { evidence } }: { i18n: I18n; step: InstructionStep }) {
  if (!evidence) return null;
  const path = evidencePath(evidence);
  const words = t("instructions.evidence", { evidence: path ?? evidence });
  return <p>{path ? <a href={path}>{words}</a> : words}</p>;
}
