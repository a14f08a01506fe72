// biome-ignore-all lint/a11y/useSemanticElements: a drawing holds no field set

"use client";

import { addressOf } from "#components/charts/address-of.tsx";
import type { FigureClass } from "#lib/domain/figure-scale.ts";

/** A box of islands: left, top, width and height; its words, the last below. */
export type DrawnBox = { at: [number, number, number, number]; words: string[] };

export type DrawnUnit = {
  id: string;
  /** What is heard of it: name and figures. */
  said: string;
  look: FigureClass;
  /** In place of the map's address, where it leads elsewhere. */
  href?: string;
  shape?: string;
  /** Shapes drawn apart: name in the file, shift, scale, and the file where it is another. */
  islands?: [shape: string, x: number, y: number, scale: number, file?: string][];
};

/** Words at a place, and where the line from its shape begins, if they stand beside it. */
export type DrawnLabel = {
  words: string;
  at: [x: number, y: number];
  anchor?: "start" | "end";
  from?: [x: number, y: number];
};

export type DrawnLabels = { size: number; labels: DrawnLabel[] };

export type MapDrawnProps = {
  width: number;
  height: number;
  title: string;
  description: string;
  /** The file with the shapes. */
  file: string;
  /** Where a unit leads, its id in place of `*`. */
  href: string;
  boxes: DrawnBox[];
  units: DrawnUnit[];
  labels: Record<"wide" | "narrow", DrawnLabels>;
};

/** Shapes, each a link; drawn in the browser too, from what is heard of each and the names of the shapes. */
export function MapDrawn({ width, height, title, description, boxes, ...props }: MapDrawnProps) {
  const { file, href, units, labels } = props;
  return (
    <svg
      id="map"
      className="map"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-labelledby="map-title map-desc"
    >
      <title id="map-title">{title}</title>
      <desc id="map-desc">{description}</desc>
      {boxes.map(({ at: [x, y, wide, high] }) => (
        <rect key={`${x} ${y}`} className="map-box" x={x} y={y} width={wide} height={high} />
      ))}
      {units.map(({ id, said, look, shape, islands = [], ...unit }) => (
        <a key={id} href={unit.href ?? addressOf(href, id)} aria-label={said} data-row={id}>
          {shape && <use href={`${file}#${shape}`} className={`land q${look}`} />}
          {islands.map(([island, x, y, scale, other]) => (
            <use
              key={island}
              href={`${other ?? file}#${island}`}
              transform={`translate(${x} ${y}) scale(${scale})`}
              className={`islands q${look}`}
            />
          ))}
        </a>
      ))}
      <g className="map-ring" />
      {boxes.map((box) => (
        <BoxWords key={box.at.join()} box={box} />
      ))}
      {(["wide", "narrow"] as const).map((look) => (
        <g key={look} className={look}>
          {labels[look].labels.map((label) => (
            <Label key={label.words} label={label} size={labels[look].size} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function BoxWords({ box: { at, words } }: { box: DrawnBox }) {
  const [x, y, width, height] = at;
  const [middle, bottom] = [x + width / 2, y + height];
  if (words.length === 1)
    return (
      <text x={middle} y={bottom - 16} textAnchor="middle" className="inset-own">
        {words[0]}
      </text>
    );
  return (
    <g className="map-words">
      <text x={middle} y={bottom - 52} textAnchor="middle">
        {words[0]}
      </text>
      <text x={middle} y={bottom - 16} textAnchor="middle" className="text-second">
        {words[1]}
      </text>
    </g>
  );
}

/** A tenth of a step is less than a hair on the screen. */
function step(at: number): number {
  return Math.round(at * 10) / 10;
}

function Label({ label, size }: { label: DrawnLabel; size: number }) {
  const { words, at, anchor, from } = label;
  const [x, y] = at;
  const end = anchor === "start" ? x - size * 0.3 : x + size * 0.3;
  return (
    <>
      {from && (
        <>
          <line
            className="leader"
            x1={from[0]}
            y1={from[1]}
            x2={step(end)}
            y2={step(y - size * 0.35)}
          />
          <circle className="leader-end" cx={from[0]} cy={from[1]} r={step(size * 0.22)} />
        </>
      )}
      <text x={x} y={y} textAnchor={anchor ?? "middle"} fontSize={step(size)}>
        {words}
      </text>
    </>
  );
}
