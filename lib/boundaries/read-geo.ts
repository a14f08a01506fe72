import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Ring } from "#lib/domain/shapes/ring.ts";

/** An area of a file: what is written beside it, and its pieces, each with its holes. Longitudes and latitudes. */
export type Area = { properties: Record<string, string>; pieces: Ring[][] };

export type GeoProblem = "geo-type" | "geo-empty" | "geo-too-many";

export const MOST_AREAS = 2_000;
export const MOST_POINTS = 1_000_000;
const LONGEST_PROPERTY = 60;
const MOST_PROPERTIES = 40;

/** The areas of a GeoJSON or TopoJSON text, whatever it is called and whichever way its rings run. */
export function readGeo(text: string): { areas: Area[] } | { problem: GeoProblem } {
  const features = featuresOf(parsed(text));
  if (!features) return { problem: "geo-type" };
  if (features.length > MOST_AREAS) return { problem: "geo-too-many" };
  const areas = features.flatMap((one) => {
    const pieces = piecesOf(one.geometry);
    return pieces.length > 0 ? [{ properties: propertiesOf(one), pieces }] : [];
  });
  if (areas.length === 0) return { problem: "geo-empty" };
  const points = areas.reduce((sum, { pieces }) => sum + pieces.flat(2).length, 0);
  return points > MOST_POINTS ? { problem: "geo-too-many" } : { areas };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

/** All objects of a topology together; null for what is neither. */
function featuresOf(given: unknown): Feature[] | null {
  if (typeof given !== "object" || given === null || !("type" in given)) return null;
  switch (given.type) {
    case "FeatureCollection":
      return listed((given as FeatureCollection).features).filter(isFeature);
    case "Feature":
      return [given as Feature];
    case "Topology": {
      const topology = given as Topology;
      return Object.values(topology.objects ?? {}).flatMap((object) => {
        const found = feature(topology, object as GeometryCollection);
        return "features" in found ? found.features : [found as Feature];
      });
    }
    default:
      return null;
  }
}

function listed<T>(value: T[]): T[] {
  return Array.isArray(value) ? value : [];
}

function isFeature(one: unknown): one is Feature {
  return typeof one === "object" && one !== null && "geometry" in one;
}

function propertiesOf({ id, properties }: Feature): Record<string, string> {
  const known = Object.entries({ ...properties, ...(id === undefined ? {} : { id }) });
  return Object.fromEntries(
    known.slice(0, MOST_PROPERTIES).flatMap(([name, value]) => {
      if (typeof value !== "string" && typeof value !== "number") return [];
      return [[name.slice(0, LONGEST_PROPERTY), String(value).trim().slice(0, LONGEST_PROPERTY)]];
    }),
  );
}

function piecesOf(geometry: Geometry | null): Ring[][] {
  switch (geometry?.type) {
    case "Polygon":
      return [ringsOf(geometry.coordinates)].filter(({ length }) => length > 0);
    case "MultiPolygon":
      return geometry.coordinates.map(ringsOf).filter(({ length }) => length > 0);
    case "GeometryCollection":
      return geometry.geometries.flatMap(piecesOf);
    default:
      return [];
  }
}

function ringsOf(rings: Position[][]): Ring[] {
  return rings
    .map((ring) =>
      ring.slice(0, -1).map(([x, y]) => {
        if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RangeError("not a position");
        return [x as number, y as number] as const;
      }),
    )
    .filter(({ length }) => length > 2);
}
