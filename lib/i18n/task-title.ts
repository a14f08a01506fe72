import type { I18n } from "./i18n.ts";
import { named } from "./named.ts";

/** A task's title; of duties that are given several times the later ones say which: "Kiểm kê trang bị (lần 2)". */
export function taskTitle(
  i18n: I18n,
  { title, titleEn }: { title: string; titleEn: string | null },
  occurrence: number | null,
): string {
  const name = named(i18n, title, titleEn);
  if (occurrence === null || occurrence < 2) return name;
  return `${name} (${i18n.t("reports.occurrence", { occurrence })})`;
}
