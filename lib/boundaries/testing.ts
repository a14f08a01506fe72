type Position = [x: number, y: number];

/** A square with its lower left corner there, in steps so small that a neighbour shares its corners. */
export function squareAt(x: number, y: number, size = 1): Position[] {
  return [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
}

/** A small file of our own: a feature for each area, with what is written beside it. */
export function collection(areas: ({ ring: Position[] } & Record<string, unknown>)[]): string {
  return JSON.stringify({
    type: "FeatureCollection",
    features: areas.map(({ ring, ...properties }) => ({
      type: "Feature",
      properties,
      geometry: { type: "Polygon", coordinates: [ring] },
    })),
  });
}

/** Two squares beside each other, which share the line between them. */
export function topology(): string {
  return JSON.stringify({
    type: "Topology",
    arcs: [
      [
        [106, 21],
        [105, 21],
        [105, 20],
        [106, 20],
      ],
      [
        [106, 20],
        [106, 21],
      ],
      [
        [106, 20],
        [107, 20],
        [107, 21],
        [106, 21],
      ],
    ],
    objects: {
      areas: {
        type: "GeometryCollection",
        geometries: [
          { type: "Polygon", arcs: [[1, 0]], properties: { code: "1" } },
          { type: "Polygon", arcs: [[-2, 2]], properties: { code: "2" } },
        ],
      },
    },
  });
}
