import { paperData } from "#components/papers/paper-data.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { type I18n, i18nFor } from "#lib/i18n/i18n.ts";
import { taskTitle } from "#lib/i18n/task-title.ts";
import { templateOf } from "#lib/papers/template-of.ts";
import { WORD_TYPE, wordFile } from "#lib/papers/word-file.ts";
import type { PeriodPaper } from "#lib/reports/period-paper.ts";
import { attachmentHeaders } from "#lib/web/attachment.ts";
import { notFoundDocument, refusalDocument } from "../refusal-document.ts";

/** A paper as a Word file in its unit's template; 404 without one to show. */
export async function wordAnswer(
  i18n: I18n,
  actor: Actor,
  paper: PeriodPaper | null,
): Promise<Response> {
  if (!paper || paper.reports.length === 0) return notFoundDocument(i18n);
  const official = i18nFor("vi");
  const template = await templateOf(actor, paper.unit.id);
  const data = paperData(official, paper, actor.today);
  const file = await wordFile(template?.content ?? null, data);
  const { t } = i18n;
  if (!file || file === "busy") {
    return refusalDocument(i18n, {
      status: file ? 503 : 500,
      title: t("papers.not-made"),
      text: t(file ? "papers.busy" : "papers.not-made-why"),
      href: "/reports",
      link: t("papers.title"),
    });
  }
  const period = official.format.periodName(paper.period).replaceAll("/", "-");
  const task = paper.single
    ? `${taskTitle(official, paper.single.task, paper.single.assignment.occurrence)}, `
    : "";
  const name = `Báo cáo ${task}${period}, ${paper.unit.name}.docx`;
  return new Response(new Uint8Array(file), { headers: attachmentHeaders(name, WORD_TYPE) });
}
