import { Here } from "./here.tsx";

/** VI or EN: a plain form, back to the same page. */
export function LanguageForm({ locale, label }: { locale: string; label: string }) {
  return (
    <form className="language" action="/api/locale" method="post" aria-label={label}>
      <Here />
      <button
        type="submit"
        name="locale"
        value="vi"
        lang="vi"
        aria-current={locale === "vi" || undefined}
      >
        VI<span className="sr-only">: Tiếng Việt</span>
      </button>
      <button
        type="submit"
        name="locale"
        value="en"
        lang="en"
        aria-current={locale === "en" || undefined}
      >
        EN<span className="sr-only">: English</span>
      </button>
    </form>
  );
}
