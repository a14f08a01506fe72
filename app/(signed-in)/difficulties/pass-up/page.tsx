import type { Metadata } from "next";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { WordsPage } from "../words-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("difficulties.pass-picked") };
}

export default async function PassUpPage({ searchParams }: PageProps<"/difficulties/pass-up">) {
  return <WordsPage deed="pass" params={await searchParams} />;
}
