import type { Metadata } from "next";
import { TypedRadios } from "#components/forms/typed-fields.tsx";
import { DatedFields } from "#components/units/dated-fields.tsx";
import { ParentField } from "#components/units/parent-field.tsx";
import { typedUnit } from "#lib/units/find-typed.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { moveAction } from "../../actions.ts";
import { ChangePage } from "../change-page.tsx";

const LINES = ["command", "local"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("units.move-title") };
}

export default async function MovePage({ params, searchParams }: PageProps<"/units/[id]/move">) {
  const [{ id }, { instead, line }] = await Promise.all([params, searchParams]);
  return (
    <ChangePage
      kind="move"
      id={id}
      deed={moveAction}
      instead={instead}
      fields={({ i18n, page, instead: planned }) => {
        const { t } = i18n;
        const lines = LINES.filter((one) => one === "local" || page.unit.mayRule);
        const offered = lines.flatMap((one) =>
          page.parents[one].map((unit) => typedUnit(i18n, unit)),
        );
        return (
          <>
            <TypedRadios
              name="line"
              label={t("units.line")}
              value={line === "local" || !page.unit.commandPath ? "local" : lines[0]}
              choices={lines.map((value) => ({ value, label: t(`units.lines.${value}`) }))}
              inline
            />
            <ParentField
              name="parent"
              label={t("units.parent")}
              help={t("units.move-parent-help")}
              offered={[...new Set(offered)]}
            />
            <DatedFields i18n={i18n} from={planned} />
          </>
        );
      }}
    />
  );
}
