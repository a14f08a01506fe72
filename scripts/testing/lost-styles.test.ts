// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources as they are read

import { describe, expect, test } from "vitest";
import { lostStyles } from "./lost-styles.mjs";

const LAYOUT = ["app/layout.tsx", `import "./globals.css";`] as const;
const GLOBAL = ["app/globals.css", `@import "./styles/base.css";`] as const;
const BASE = ["app/styles/base.css", ".button { color: red }"] as const;
const MAP = [
  "components/maps/map.css",
  "@layer components { .map .land:hover, .map { top: 0 } }",
] as const;
const USES = `export const A = () => <p className="map button"><i className="land" /></p>;`;

type File = readonly [path: string, text: string];

/** "file .class page", of a project that has these files beside the layout and its sheets. */
function lost(...files: File[]) {
  const found = lostStyles(new Map<string, string>([LAYOUT, GLOBAL, BASE, MAP, ...files]));
  return found.lost.map(({ file, name, on }) => `${file} .${name} ${on}`);
}

const page = (...imports: string[]): File => [
  "app/a/page.tsx",
  imports.map((path) => `import "${path}";`).join("\n"),
];
const component = (text: string, path = "components/maps/a.tsx"): File => [path, text];

describe("a class of a component's sheet", () => {
  test.each<[string, File[]]>([
    [
      "imported by the file itself",
      [page("#components/maps/a.tsx"), component(`import "./map.css"; ${USES}`)],
    ],
    [
      "imported by its only page",
      [page("#components/maps/map.css", "#components/maps/a.tsx"), component(USES)],
    ],
    [
      "imported by what it imports",
      [
        page("#components/maps/a.tsx"),
        component(`import { B } from "./b.tsx"; ${USES}`),
        component(`import "./map.css"; export const B = 1;`, "components/maps/b.tsx"),
      ],
    ],
    [
      "imported by a sheet that the page imports",
      [
        page("#components/all.css", "#components/maps/a.tsx"),
        ["components/all.css", `@import "./maps/map.css" layer(components);`],
        component(USES),
      ],
    ],
    [
      "imported by a layout around the page",
      [
        page("#components/maps/a.tsx"),
        ["app/a/layout.tsx", `import "#components/maps/map.css";`],
        component(USES),
      ],
    ],
    [
      "of a file that a route reads too, which shows nothing",
      [
        page("#components/maps/a.tsx"),
        ["app/api/route.ts", `import "#components/maps/b.tsx";`],
        component(`import "./map.css"; import "./b.tsx";`),
        component(USES, "components/maps/b.tsx"),
      ],
    ],
    [
      "that is no class here: a key, what is compared, a type's import",
      [
        page("#components/maps/a.tsx"),
        component(
          `const land = { map: 1 }; export const A = ({ b }) => <p title="map" className={b === "land" ? "button" : C[b]} data-a={land.map} />; const C = {};`,
        ),
      ],
    ],
  ])("is there: %s", (_, files) => {
    expect(lost(...files)).toEqual([]);
  });

  test.each<[string, File[], string[]]>([
    [
      "nobody imports the sheet",
      [page("#components/maps/a.tsx"), component(USES)],
      ["components/maps/a.tsx .land app/a/page.tsx", "components/maps/a.tsx .map app/a/page.tsx"],
    ],
    [
      "one of two pages does not",
      [
        page("#components/maps/map.css", "#components/maps/a.tsx"),
        ["app/b/page.tsx", `import "#components/maps/a.tsx";`],
        component(USES),
      ],
      ["components/maps/a.tsx .land app/b/page.tsx", "components/maps/a.tsx .map app/b/page.tsx"],
    ],
    [
      "only its type is imported from who does",
      [
        page("#components/maps/a.tsx"),
        component(
          `import type { B } from "./b.tsx"; export const A = () => <i className="map" />;`,
        ),
        component(`import "./map.css"; export type B = 1;`, "components/maps/b.tsx"),
      ],
      ["components/maps/a.tsx .map app/a/page.tsx"],
    ],
    [
      "the class comes by a constant, a function or a part of a template",
      [
        page("#components/maps/a.tsx"),
        component(
          "const LOOK = { a: 'map' }; const place = (b) => (b ? 'land' : ''); export const A = ({ b }) => <p className={`x ${LOOK[b]} ${place(b)}`} />;",
        ),
      ],
      ["components/maps/a.tsx .land app/a/page.tsx", "components/maps/a.tsx .map app/a/page.tsx"],
    ],
    [
      "its end is made at run time, and all that begin so are of one sheet",
      [
        page("#components/maps/a.tsx"),
        component("export const A = ({ b }) => <p className={`lan${b}`} />;"),
      ],
      ["components/maps/a.tsx .lan… app/a/page.tsx"],
    ],
  ])("is lost: %s", (_, files, expected) => {
    expect(lost(...files).toSorted()).toEqual(expected);
  });

  test("is none where a utility is called so", () => {
    const files = new Map<string, string>([
      LAYOUT,
      GLOBAL,
      BASE,
      MAP,
      page("#components/maps/a.tsx"),
      component(USES),
    ]);
    const found = lostStyles(files, (name: string) => name === "map");
    expect(found.lost.map(({ name }) => name)).toEqual(["land"]);
  });
});

test("a class that no file names is told of, one that is made at run time is not", () => {
  const files = new Map<string, string>([
    LAYOUT,
    GLOBAL,
    ["app/styles/base.css", ".button, .q1, .q2 { top: 0 } /* .gone { } */ .left { top: 1.5em }"],
    ["app/a/page.tsx", "export default () => <p className={`button q${2}`} />;"],
  ]);
  expect(lostStyles(files).unused).toEqual([{ sheet: "app/styles/base.css", name: "left" }]);
});
