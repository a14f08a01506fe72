import { Disclosure } from "#components/ui/disclosure.tsx";
import type { Said, Wording } from "#lib/difficulties/wordings.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type WorkCalendar, workingDaysBetween } from "#lib/domain/working-days.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, placedName } from "#lib/i18n/named.ts";
import { dayOf } from "./difficulty-table.tsx";

type Props = {
  i18n: I18n;
  one: Wording;
  today: CivilDate;
  calendar: WorkCalendar;
  withArea: boolean;
  likeHref: (id: string) => string;
};

/** Who asks it, each with its own box and its link to the assignment; below what was said of some of them. */
export function AskersFold({ i18n, one, today, calendar, withArea, likeHref }: Props) {
  const { t, format } = i18n;
  const { askers, count, mine, holders } = one;
  const said = one.said.filter((each) => each.count < count);
  return (
    <Disclosure summary={t("difficulties.each-asker", { count })}>
      {mine > 0 && <p className="text-ink-2">{t("difficulties.pick-note", { count: mine })}</p>}
      <ul className="mt-1 grid gap-x-6 s:grid-cols-2 l:grid-cols-3">
        {askers.map((each) => {
          const unit = placedName(i18n, each, withArea);
          const raisedOn = dayOf(each.raisedAt);
          const days = workingDaysBetween(raisedOn, today, calendar);
          return (
            <li key={each.id} className="flex items-start gap-1">
              {each.mine && (
                <label className="p-3 s:p-2">
                  <span className="sr-only">
                    {t("difficulties.pick-of", { unit, text: one.text })}
                  </span>
                  <input
                    type="checkbox"
                    className="block"
                    name="item"
                    value={each.id}
                    data-wording={one.id}
                  />
                </label>
              )}
              <span className="py-2">
                <a href={`/assignments/${each.assignmentId}?show=difficulties`}>{unit}</a>{" "}
                <small className="text-ink-2">
                  {format.date(raisedOn)}, {t("difficulties.age", { days })}
                  {holders > 1 &&
                    !one.answered &&
                    `, ${t("difficulties.waits-at", { unit: named(i18n, each.holder, each.holderEn) })}`}
                </small>
              </span>
            </li>
          );
        })}
      </ul>
      {said.map((each) => (
        <p key={`${each.kind}${each.day}${each.by}${each.words}`} className="mt-2">
          {t("difficulties.of-these", { count: each.count })} <b>{saidBy(i18n, each)}</b>{" "}
          {each.words}
        </p>
      ))}
      {one.saidMore > 0 && <p>{t("difficulties.said-more", { count: one.saidMore })}</p>}
      {(count > askers.length || one.saidMore > 0) && (
        <p className="py-2">
          <a href={likeHref(one.id)}>{t("difficulties.more-askers", { count })}</a>
        </p>
      )}
    </Disclosure>
  );
}

/** Who passed it up or answered, and when. */
export function saidBy(i18n: I18n, { kind, day, by, byEn, to, toEn }: Said): string {
  const who = named(i18n, by, byEn);
  const on = i18n.format.date(day);
  return kind === "pass"
    ? i18n.t("difficulties.passed-on", { from: who, to: named(i18n, to ?? "", toEn), day: on })
    : i18n.t("difficulties.answer-of", { by: who, day: on });
}
