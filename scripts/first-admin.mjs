// npm run first-admin -- <email>: makes the first admin of an empty product and prints a one-time link.
const major = Number(process.versions.node.split(".")[0]);
if (major < 18) {
  console.error(`Node 18 or later is needed; this is Node ${process.versions.node}.`);
  process.exit(1);
} else {
  void import("./steps/bootstrap.mjs").then(({ bootstrap }) => bootstrap("invite-first-admin.mjs"));
}
