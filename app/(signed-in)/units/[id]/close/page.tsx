import type { Metadata } from "next";
import { DatedFields } from "#components/units/dated-fields.tsx";
import { OpenAtUnitList } from "#components/units/open-at-unit-list.tsx";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { closeAction } from "../../actions.ts";
import { ChangePage } from "../change-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("units.close-title") };
}

export default async function ClosePage({ params }: PageProps<"/units/[id]/close">) {
  const { id } = await params;
  return (
    <ChangePage
      kind="close"
      id={id}
      deed={closeAction}
      above={({ i18n, page }) => <OpenAtUnitList i18n={i18n} unit={page.unit} open={page.open} />}
      fields={({ i18n, page: { unit } }) => (
        <DatedFields
          i18n={i18n}
          label={i18n.t("units.close-from")}
          basis={unit.closingBasis}
          from={unit.to}
        />
      )}
    />
  );
}
