import "./lineage.css";
import { linkHorizontal } from "d3-shape";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { LineagePage } from "#lib/lineage/lineage-page.ts";
import { type Box, pictureOf } from "./picture.ts";

type Props = { i18n: I18n; page: LineagePage; finding: string };

const road = linkHorizontal<{ from: Box; to: Box }, [number, number]>()
  .source(({ from }) => [from.x + from.width, from.y + from.height / 2])
  .target(({ to }) => [to.x, to.y + to.height / 2]);

/** The family from left to right; the list below says the same, and all that is folded here. */
export function LineagePicture({ i18n, page, finding }: Props) {
  const { t } = i18n;
  const { width, height, boxes, links, deeper } = pictureOf(i18n, page);
  return (
    <div className="lineage-picture">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
      <svg
        role="group"
        aria-labelledby="lineage-title lineage-desc"
        width={width + 4}
        height={height + 4}
        viewBox={`-2 -2 ${width + 4} ${height + 4}`}
      >
        <title id="lineage-title">{t("lineage.picture")}</title>
        <desc id="lineage-desc">{finding}</desc>
        {links.map((link) => (
          <path key={link.id} className="lineage-link" d={road(link) ?? undefined} />
        ))}
        {boxes.map((box) => (
          <BoxShape key={box.id} box={box} />
        ))}
      </svg>
      {deeper > 0 && (
        <p className="mt-2 text-s text-ink-2">{t("lineage.deeper", { count: deeper })}</p>
      )}
    </div>
  );
}

function BoxShape({ box }: { box: Box }) {
  const { x, y, width, height, kind, here, head, lines, counts, overdue, below } = box;
  const left = x + 10;
  const line = (index: number) => y + 20 + index * 16;
  return (
    <a href={box.href} className={`lineage-${kind}`} aria-current={here ? "true" : undefined}>
      <rect x={x} y={y} width={width} height={height} rx={3} />
      <text x={left} y={line(0)} className="lineage-head">
        {head}
        {!counts && overdue && !below && <tspan className="lineage-overdue"> · {overdue}</tspan>}
      </text>
      {lines.map((words, index) => (
        <text key={words} x={left} y={line(index + 1)}>
          {words}
        </text>
      ))}
      {counts && (
        <text x={left} y={line(lines.length + 1)} className="lineage-counts">
          {counts}
          {overdue && !below && <tspan className="lineage-overdue"> · {overdue}</tspan>}
        </text>
      )}
      {below && (
        <text x={left} y={line(lines.length + (counts ? 2 : 1))} className="lineage-overdue">
          {overdue}
        </text>
      )}
    </a>
  );
}
