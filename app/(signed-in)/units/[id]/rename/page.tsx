import type { Metadata } from "next";
import { DatedFields } from "#components/units/dated-fields.tsx";
import { NameFields } from "#components/units/name-fields.tsx";
import { shortNameOf } from "#lib/units/short-name.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { renameAction } from "../../actions.ts";
import { ChangePage } from "../change-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("units.rename-title") };
}

export default async function RenamePage({
  params,
  searchParams,
}: PageProps<"/units/[id]/rename">) {
  const [{ id }, { instead }] = await Promise.all([params, searchParams]);
  return (
    <ChangePage
      kind="rename"
      id={id}
      deed={renameAction}
      instead={instead}
      fields={({ i18n, page, instead: planned }) => {
        const known = page.names.find(({ from }) => from === planned);
        const { name, nameEn, shortName } = known ?? page.unit;
        // One that follows from the name goes on doing so: left empty it is made of the new one.
        const own = shortName !== shortNameOf(name) && { shortName };
        return (
          <>
            <NameFields i18n={i18n} name={name} nameEn={nameEn} {...own} />
            <DatedFields i18n={i18n} from={planned} basis={known?.basis ?? null} />
          </>
        );
      }}
    />
  );
}
