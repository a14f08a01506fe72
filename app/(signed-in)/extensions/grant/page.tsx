import type { Metadata } from "next";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { DecisionPage } from "../decision-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("extensions.grant-picked") };
}

export default async function GrantExtensionsPage({
  searchParams,
}: PageProps<"/extensions/grant">) {
  return <DecisionPage decision="grant" params={await searchParams} />;
}
