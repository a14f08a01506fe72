import type { Point, Ring, Shape } from "./ring.ts";

const TOKEN = /[a-df-z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi;

/** The rings of a path of straight lines (curves are drawn straight to their end). Throws on what it does not know. */
export function readPath(text: string): Ring[] {
  const tokens = text.match(TOKEN) ?? [];
  const rings: Point[][] = [];
  let place = 0;
  let command = "";
  let [x, y] = [0, 0];
  let ring: Point[] = [];
  const number = () => Number(tokens[place++]);
  while (place < tokens.length) {
    if (/^[a-z]/i.test(tokens[place] ?? "")) {
      command = tokens[place++] ?? "";
      if (command.toLowerCase() === "z") {
        [x, y] = ring[0] ?? [x, y];
        ring = [];
        continue;
      }
    }
    const isRelative = command === command.toLowerCase();
    const from: Point = isRelative ? [x, y] : [0, 0];
    switch (command.toLowerCase()) {
      case "m":
        ring = [];
        rings.push(ring);
        [x, y] = [from[0] + number(), from[1] + number()];
        command = isRelative ? "l" : "L";
        break;
      case "c":
        place += 4;
        [x, y] = [from[0] + number(), from[1] + number()];
        break;
      case "l":
        [x, y] = [from[0] + number(), from[1] + number()];
        break;
      case "h":
        x = from[0] + number();
        break;
      case "v":
        y = from[1] + number();
        break;
      default:
        throw new RangeError(`a path with ${JSON.stringify(command)}`);
    }
    ring.push([x, y]);
  }
  return rings.filter(({ length }) => length > 2).map(opened);
}

/** Without its first point again at the end. */
export function opened(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)];
  const closes = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return closes ? ring.slice(0, -1) : ring;
}

/** In whole steps, each point told from the one before: "M12 40l3-1 0 8z". */
export function writePath(shape: Shape): string {
  return shape.map(ringPath).join("");
}

function ringPath(ring: Ring): string {
  let [x, y] = [0, 0];
  let path = "";
  for (const [place, point] of ring.entries()) {
    const [px, py] = [Math.round(point[0]), Math.round(point[1])];
    if (place === 0) path = `M${px} ${py}`;
    else {
      const [dx, dy] = [px - x, py - y];
      const part = `${dx}${dy < 0 ? "" : " "}${dy}`;
      path += place === 1 ? `l${part}` : `${dx < 0 ? "" : " "}${part}`;
    }
    [x, y] = [px, py];
  }
  return `${path}z`;
}

/**
 * A file of paths for `<use>`, which gives them their colours; the width of a line does not grow with the drawing. Who
 * bundles it wants to know its size.
 */
export function pathsFile(
  paths: readonly { id: string; path: string }[],
  size?: { width: number; height: number },
): string {
  const elements = paths.map(
    ({ id, path }) =>
      `<path id="${id}" fill-rule="evenodd" vector-effect="non-scaling-stroke" d="${path}"/>`,
  );
  const box = size ? ` viewBox="0 0 ${size.width} ${size.height}"` : "";
  return `<svg xmlns="http://www.w3.org/2000/svg"${box}>${elements.join("")}</svg>`;
}
