// npm test: every check, test and journey; `npm test -- unit types` runs only the steps named so.
// See run/test-all.mjs for the steps and their names.
const major = Number(process.versions.node.split(".")[0]);
if (major < 18) {
  console.error(`Node 18 or later is needed; this is Node ${process.versions.node}.`);
  process.exit(1);
} else {
  void import("./steps/bootstrap.mjs").then(({ bootstrap }) =>
    bootstrap("test-all.mjs", { interrupted: 130 }),
  );
}
