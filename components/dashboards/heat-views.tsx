import { Segments } from "#components/ui/segments.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { address } from "./addresses.ts";

type Props = {
  i18n: I18n;
  unitId: string;
  asked: { group: string | null; directive: string | null };
  current: "periods" | "tasks";
};

/** The same units by period, or by task; the tasks that are looked at stay. */
export function HeatViews({ i18n: { t }, unitId, asked, current }: Props) {
  const kept = { group: asked.group, directive: asked.directive };
  return (
    <div className="no-print mt-3">
      <Segments
        label={t("heat.views")}
        views={[
          {
            href: address(`/dashboard/${unitId}/heat`, kept),
            label: t("heat.by-period"),
            current: current === "periods",
          },
          {
            href: address(`/dashboard/${unitId}/heat/tasks`, kept),
            label: t("heat.by-task"),
            current: current === "tasks",
          },
        ]}
      />
    </div>
  );
}
