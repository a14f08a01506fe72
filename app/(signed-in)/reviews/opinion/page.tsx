import type { Metadata } from "next";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { WordsPage } from "../words-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("reviews.opinion") };
}

export default async function OpinionPage({ searchParams }: PageProps<"/reviews/opinion">) {
  return <WordsPage deed="opinion" params={await searchParams} />;
}
