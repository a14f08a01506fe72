import { categoryKey } from "#components/charts/state-counts.ts";
import { type Tab, Tabs } from "#components/ui/tabs.tsx";
import type { AssignmentsPage } from "#lib/dashboards/assignments-page.ts";
import { CATEGORIES } from "#lib/domain/lateness.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { Addresses } from "./addresses.ts";
import { countListed, listParams } from "./list-params.ts";

type Props = { i18n: I18n; page: AssignmentsPage; to: Addresses };

/** All and the five states, beside works what was withdrawn too: the counts add up to all. */
export function StateTabs({ i18n: { t, format }, page, to }: Props) {
  const { asked, withdrawn } = page;
  const tab = (state: (typeof CATEGORIES)[number] | "withdrawn" | null): Tab => ({
    href: to.list({ ...listParams(asked), state }),
    label: state ? t(categoryKey(state)) : t("common.all"),
    count: format.number(countListed(page, state)),
    current: asked.state === state,
    ...(state && state !== "withdrawn" && { state }),
  });
  return (
    <Tabs
      label={t("dashboards.list-states")}
      tabs={[tab(null), ...CATEGORIES.map(tab), ...(withdrawn > 0 ? [tab("withdrawn")] : [])]}
    />
  );
}
