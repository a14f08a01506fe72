import { figureText } from "#components/reports/figure-text.ts";
import { decidersOf } from "#components/reports/report-head.tsx";
import { changeTexts } from "#components/reviews/said-figures.ts";
import { factsReviewed, taskReviewed } from "#components/sign-off/as-reviewed.ts";
import { type CivilDate, vietnamDay } from "#lib/domain/civil-date.ts";
import { dayOfSigning, type PaperData, placeOfPaper, wordText } from "#lib/domain/paper-tags.ts";
import { previousAbout } from "#lib/domain/previous-about.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { PaperReport, PeriodPaper } from "#lib/reports/period-paper.ts";

type Document = PaperData["van_ban"][number];
type Task = Document["nhiem_vu"][number];

/** What a paper says, tag by tag. It is an official paper: `i18n` is the Vietnamese one. */
export function paperData(i18n: I18n, paper: PeriodPaper, today: CivilDate): PaperData {
  const { t, format } = i18n;
  const { unit, period, reports, missing, single } = paper;
  const all = [...reports.map(({ context }) => context), ...missing];
  const [any] = all;
  const superior = (line: "command" | "local") =>
    any?.superiors
      .filter((one) => one[line] !== null)
      .toSorted((a, b) => (b[line] ?? 0) - (a[line] ?? 0))
      .at(0)?.name;
  const to = [...new Set(all.flatMap((one) => decidersOf(one).map(({ name }) => name)))];
  const ky = format.periodInSentence(period);
  return {
    khoi_dang: unit.levelKey === "committee",
    co_quan_chu_quan: wordText(superior("command") ?? superior("local") ?? ""),
    don_vi: wordText(unit.name),
    dia_danh: wordText(placeOfPaper(unit.levelKey, unit.shortName)),
    so: "",
    ky_hieu: wordText(`BC-${unit.symbol ?? "……"}`),
    ...dayOfSigning(today),
    ky,
    tu_ngay: format.date(period.startsOn),
    den_ngay: format.date(period.endsOn),
    trich_yeu: single
      ? t("papers.subject-of-task", { task: wordText(single.task.title), period: ky })
      : t("papers.subject", { period: ky }),
    kinh_gui: wordText(to.join(", ")),
    chuc_vu_ky: t("papers.signer"),
    du_thao: reports.some(({ unsent }) => unsent),
    van_ban: [...documents(i18n, reports), ...whatIsLeftOut(i18n, paper)],
    kho_khan: matters(reports, ({ said }) => said.difficulty),
    kien_nghi: matters(reports, ({ said }) => said.proposal),
  };
}

function documents(i18n: I18n, reports: readonly PaperReport[]): Document[] {
  const { t, format } = i18n;
  const groups = [...Map.groupBy(reports, ({ context }) => context.directive.id).values()];
  return groups.flatMap((members, at) => {
    const directive = members[0]?.context.directive;
    if (!directive) return [];
    const name = t("papers.document", {
      type: t(`directives.types.${directive.type as "plan"}`),
      number: directive.number,
      date: format.dateInSentence(directive.issuedOn),
      issuer: directive.issuer,
    });
    return [
      {
        so_thu_tu: String(at + 1),
        ten_van_ban: wordText(name),
        nhiem_vu: members.map((report, place) => task(i18n, report, place + 1)),
      },
    ];
  });
}

/** In every template, what follows the documents: that there is more than stands here. */
function whatIsLeftOut({ t }: I18n, { cutAt, reports }: PeriodPaper): Document[] {
  if (cutAt === null) return [];
  const documents = new Set(reports.map(({ context }) => context.directive.id)).size;
  const said = t("papers.cut", { most: cutAt });
  return [{ so_thu_tu: String(documents + 1), ten_van_ban: said, nhiem_vu: [] }];
}

function task(i18n: I18n, { context, said, unsent }: PaperReport, number: number): Task {
  const { t } = i18n;
  const { indicators, steps, works, period } = context;
  const previous = previousAbout(context, said.worksId);
  const told = { kind: context.task.kind, indicators, stepCount: steps.length };
  const reviewed = taskReviewed(context);
  const last = previous && factsReviewed(previous.content, previous.period.year);
  const change = said.noChange
    ? t("papers.same")
    : changeTexts(i18n, reviewed, factsReviewed(said, period.year), last, "with-units").join("; ");
  const words = wordText(said.narrative ?? "");
  const building = works.length > 1 && works.find(({ id }) => id === said.worksId)?.name;
  return {
    stt: String(number),
    ten: wordText([context.task.title, building].filter(Boolean).join(": ")),
    ky_truoc: previous ? figureText(i18n, told, previous.content) : t("common.missing"),
    ky_nay: [figureText(i18n, told, said), sentBack(i18n, context, unsent)]
      .filter(Boolean)
      .join("; "),
    thay_doi: change,
    ket_qua: words,
    co_ket_qua: words !== "",
  };
}

/** In every template, beside the figure: that it was returned, so that nobody signs it for one that stands. */
function sentBack({ t, format }: I18n, { returned }: PaperReport["context"], unsent: boolean) {
  if (!returned) return "";
  const day = format.date(vietnamDay(new Date(returned.at)));
  return t(unsent ? "papers.returned-unsent" : "papers.returned", { day });
}

function matters(
  reports: readonly PaperReport[],
  of: (report: PaperReport) => string | null,
): PaperData["kho_khan"] {
  return reports.flatMap((report) => {
    const said = wordText(of(report) ?? "").trim();
    return said ? [{ ten: wordText(report.context.task.title), noi_dung: said }] : [];
  });
}
