import type { LeaderFigure } from "#lib/dashboards/leader-figures.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

/** What a figure is called where it is chosen. */
export function figureName(i18n: I18n, figure: LeaderFigure): string {
  if (figure.kind === "goal") return nameOf(i18n, figure.seen.goal);
  return i18n.t(`heat.figures.${figure.kind}`);
}

/** What is divided by what. */
export function figureFormula({ t }: I18n, figure: LeaderFigure): string {
  if (figure.kind === "goal")
    return t(`heat.formulas.${figure.counts === "units" ? "units" : "goal"}`);
  return t(`heat.formulas.${figure.kind}`);
}

/** "94,0% báo cáo gửi đúng hạn"; of a goal "Công an cấp xã có trụ sở: 67,2%". */
export function figureClause(i18n: I18n, figure: LeaderFigure, share: string): string {
  if (figure.kind === "goal")
    return i18n.t("heat.clauses.goal", { goal: nameOf(i18n, figure.seen.goal), share });
  return i18n.t(`heat.clauses.${figure.kind}`, { share });
}
