// npm start: from a bare clone to the running product (installs, database, migrations, demo, build, serve).
//
//   PORT          where it listens (3000)
//   TIENDO_DATA   where the embedded database and the secrets live (.data)
//   DATABASE_URL  a PostgreSQL of one's own (15 or later), as the owner of its tables
//   APP_DATABASE_URL  the login the product uses there, if DATABASE_URL may not create roles
//   TIENDO_DEMO   1 or 0: with or without the demo (embedded: 1, own database: 0)
//   NEXTAUTH_URL  the address people use, if it is not http://localhost:PORT
//
// Nothing newer than this may stand here: an old Node has to get as far as the sentence.
const major = Number(process.versions.node.split(".")[0]);
if (major < 18) {
  console.error(`Node 18 or later is needed; this is Node ${process.versions.node}.`);
  process.exit(1);
} else {
  void import("./steps/bootstrap.mjs").then(({ bootstrap }) =>
    bootstrap("serve.mjs", { listens: true }),
  );
}
