import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  // Only the commands that ask a database need it; generating the client does not.
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
