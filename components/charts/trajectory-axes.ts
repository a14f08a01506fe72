import { scaleLinear } from "d3-scale";

/** Round values from nothing to at least the largest; a share ends at the whole. */
export function valueTicks(values: readonly number[], isShare: boolean): number[] {
  const most = Math.max(0, ...values);
  if (isShare && most <= 100) return [0, 25, 50, 75, 100];
  const scale = scaleLinear([0, most || 1], [0, 1]).nice(4);
  return scale.ticks(4);
}

/** The years to name below, so that two names keep apart: the first, the last, and as many between as fit. */
export function yearTicks(from: number, to: number, width: number, apart: number): number[] {
  const years = to - from;
  if (years <= 0) return [from];
  const fit = Math.max(1, Math.floor(width / apart));
  const step = Math.max(1, Math.ceil(years / fit));
  const ticks: number[] = [];
  for (let year = to; year >= from; year -= step) ticks.unshift(year);
  return ticks;
}

/** Moves labels that would overlap down, then what no longer fits up again; their order stays. */
export function spread(
  places: readonly number[],
  apart: number,
  [top, bottom]: readonly [number, number],
): number[] {
  const moved = [...places];
  for (let index = 0; index < moved.length; index += 1) {
    const least = index === 0 ? top : (moved[index - 1] ?? 0) + apart;
    moved[index] = Math.max(moved[index] ?? 0, least);
  }
  for (let index = moved.length - 1; index >= 0; index -= 1) {
    const most = index === moved.length - 1 ? bottom : (moved[index + 1] ?? 0) - apart;
    moved[index] = Math.min(moved[index] ?? 0, most);
  }
  return moved.map((place) => Math.round(place * 10) / 10);
}
