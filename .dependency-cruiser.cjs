// The directions of imports, as CONTRIBUTING.md has them. Each folder names what it may import of ours;
// scripts/testing/checks.mjs sees to it that the folders were looked at.
const OURS = "^(app|components|lib|prisma|e2e|bench|scripts)/";
/** Tests, and what stands beside them as `testing`. */
const TEST = "[.]test[.]tsx?$|/testing(/|[.]tsx?$)";
const DB = "^lib/db/";
const DOMAIN = "^lib/domain/";
const I18N = "^lib/i18n/";
const WEB = "^lib/web/";
const UNTRUSTED = "^lib/untrusted/";
const JOBS = "^lib/jobs/";
/** Reads the tables that people bring; knows no database. */
const SHEETS = "^lib/sheets/";
/** A feature is a folder of lib that is none of the seven above; $1 is its name. */
const FEATURE = "^lib/(?!db/|domain/|i18n/|jobs/|sheets/|untrusted/|web/)([^/]+)/";
const SAME_FEATURE = "^lib/$1/";

/** Files of ours under `from` import, of ours, nothing but `may`. */
function mayImport(name, from, may) {
  return {
    name: `${name}-imports`,
    severity: "error",
    from: { path: from, pathNot: TEST },
    to: { path: OURS, pathNot: may },
  };
}

/** Nobody but the files under `from` imports the packages (or files). */
function onlyFrom(name, from, packages) {
  return {
    name,
    severity: "error",
    from: { path: OURS, pathNot: from },
    to: { path: packages },
  };
}

const packages = (...names) => names.map((name) => `^node_modules/(@types/)?${name}/`);

module.exports = {
  forbidden: [
    mayImport("app", "^app/(?!readyz/)", [
      "^app/",
      "^components/",
      FEATURE,
      SHEETS,
      WEB,
      DOMAIN,
      I18N,
    ]),
    mayImport("readyz", "^app/readyz/", ["^lib/db/readiness[.]ts$"]),
    mayImport("components-ui", "^components/ui/", ["^components/ui/", I18N]),
    {
      ...mayImport("components", "^components/(?!ui/)", ["^components/", DOMAIN, I18N, FEATURE]),
      comment: "features give components their types alone: see components-run-no-feature",
    },
    {
      name: "components-run-no-feature",
      severity: "error",
      from: { path: "^components/" },
      to: { path: FEATURE, dependencyTypesNot: ["type-only"] },
    },
    mayImport("feature", FEATURE, [SAME_FEATURE, DB, DOMAIN, I18N, SHEETS, UNTRUSTED]),
    mayImport("untrusted", UNTRUSTED, [UNTRUSTED]),
    mayImport("jobs", JOBS, [JOBS, FEATURE, DB, DOMAIN, I18N]),
    mayImport("web", WEB, [WEB, DB, DOMAIN, I18N]),
    mayImport("db", DB, [DB, DOMAIN]),
    mayImport("domain", DOMAIN, [DOMAIN]),
    mayImport("sheets", SHEETS, [SHEETS, UNTRUSTED, DOMAIN]),
    mayImport("i18n", I18N, [I18N, DOMAIN]),
    mayImport("prisma", "^prisma/", ["^prisma/", FEATURE, DB, DOMAIN, I18N]),

    onlyFrom("next-stays-outside", ["^app/", "^components/", WEB], packages("next", "next-auth")),
    onlyFrom(
      "react-stays-outside",
      ["^app/", "^components/", WEB, "^lib/notifications/letter[.]ts$"],
      packages("react", "react-dom"),
    ),
    onlyFrom(
      "one-door-to-the-database",
      [DB, "^prisma/", "^scripts/", "^e2e/", "^bench/", TEST],
      [...packages("pg", "@prisma/[^/]+", "pg-copy-streams"), "^lib/db/generated/"],
    ),
    {
      name: "tests-keep-their-fixtures",
      severity: "error",
      from: { path: "^(app|components|lib|prisma)/", pathNot: TEST },
      to: { path: "/testing(/|[.]tsx?$)" },
    },
    {
      name: "rules-know-no-machine",
      comment: "lib/domain has no files, sockets or clocks",
      severity: "error",
      from: { path: DOMAIN, pathNot: TEST },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-circles",
      severity: "error",
      from: { pathNot: "^lib/db/generated/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "found", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^lib/db/generated/"] },
    exclude: { path: ["^[.]next", "^[.]data"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json", ".d.ts"],
    },
  },
};
