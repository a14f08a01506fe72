import type { Metadata } from "next";
import { Tabs } from "#components/ui/tabs.tsx";
import { AttributeField } from "#components/units/attribute-field.tsx";
import { DatedFields } from "#components/units/dated-fields.tsx";
import { nameOf } from "#lib/i18n/named.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { attributeAction } from "../../actions.ts";
import { ChangePage, type Shown } from "../change-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("units.attribute-title") };
}

/** One attribute at a time, chosen by the address: each asks for what it can say. */
export default async function AttributesPage({
  params,
  searchParams,
}: PageProps<"/units/[id]/attributes">) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const chosen = ({ attributes }: Shown["page"]) =>
    attributes.find(({ key }) => key === query.key) ?? attributes[0];
  return (
    <ChangePage
      kind="attribute"
      id={id}
      deed={attributeAction}
      above={({ i18n, page }) => (
        <Tabs
          label={i18n.t("units.attribute")}
          tabs={page.attributes.map((one) => ({
            href: `?key=${one.key}`,
            label: nameOf(i18n, one),
            current: one === chosen(page),
          }))}
        />
      )}
      fields={({ i18n, page }) => {
        const attribute = chosen(page);
        return (
          <>
            {attribute && <AttributeField i18n={i18n} attribute={attribute} />}
            <DatedFields i18n={i18n} optional />
          </>
        );
      }}
    />
  );
}
