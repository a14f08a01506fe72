import type { Metadata } from "next";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { WordsPage } from "../words-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("common.return") };
}

export default async function ReturnPage({ searchParams }: PageProps<"/reviews/return">) {
  return <WordsPage deed="returned" params={await searchParams} />;
}
