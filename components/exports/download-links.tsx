import { EXPORT_FORMATS, type ExportList } from "#lib/domain/export-lists.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  list: ExportList;
  /** The conditions of the page, as they stand in its address; what is empty is left out. */
  query: Record<string, string | number | null | undefined>;
};

/** Below a list: the whole of it, under the same conditions, as a file. */
export function DownloadLinks({ i18n: { t }, list, query }: Props) {
  const set = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  return (
    <p className="downloads">
      {t("exports.download")}:{" "}
      {EXPORT_FORMATS.map((format, place) => (
        <span key={format}>
          {place > 0 && " · "}
          <a
            href={`/api/exports/${list}?${new URLSearchParams([...set, ["format", format]])}`}
            aria-label={`${t("exports.what", { list: t(`exports.lists.${list}`) })}, ${format.toUpperCase()}`}
          >
            {format.toUpperCase()}
          </a>
        </span>
      ))}
    </p>
  );
}
