import type { Metadata } from "next";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { WordsPage } from "../words-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("difficulties.answer-one") };
}

export default async function AnswerDifficultiesPage({
  searchParams,
}: PageProps<"/difficulties/answer">) {
  return <WordsPage deed="answer" params={await searchParams} />;
}
