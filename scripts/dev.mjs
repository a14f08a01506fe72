// npm run dev: the same database and demo as `npm start`, served by `next dev`, which reloads.
// PORT, TIENDO_DATA, DATABASE_URL, APP_DATABASE_URL and TIENDO_DEMO mean what they mean in start.mjs.
const major = Number(process.versions.node.split(".")[0]);
if (major < 18) {
  console.error(`Node 18 or later is needed; this is Node ${process.versions.node}.`);
  process.exit(1);
} else {
  void import("./steps/bootstrap.mjs").then(({ bootstrap }) =>
    bootstrap("develop.mjs", { listens: true }),
  );
}
