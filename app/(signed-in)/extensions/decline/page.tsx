import type { Metadata } from "next";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { DecisionPage } from "../decision-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("extensions.decline-picked") };
}

export default async function DeclineExtensionsPage({
  searchParams,
}: PageProps<"/extensions/decline">) {
  return <DecisionPage decision="decline" params={await searchParams} />;
}
