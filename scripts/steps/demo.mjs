import { CommandFailed, runNode } from "./child.mjs";
import { filesFolder } from "./data-folder.mjs";
import { step } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

const LOADER = "prisma/seed/load-demo.ts";

/** Whether this start wants the demo: with the embedded database unless told not to. */
export function wantsDemo(embedded) {
  const wish = process.env.TIENDO_DEMO;
  return wish === undefined || wish === "" ? embedded : wish === "1";
}

/** Loads the demo into an empty database, or the periods since into one that has it; its files go to the folder `files`. */
export function loadDemo({ ownerUrl, settle, files = filesFolder() }) {
  return step("loading the demo", async (say) => {
    try {
      await runNode([LOADER], {
        env: { DATABASE_URL: ownerUrl, TIENDO_FILES: files },
        onLine: say,
      });
      await settle?.();
    } catch (error) {
      if (error instanceof CommandFailed) throw new Refusal(error.complaint || error.message);
      throw error;
    }
  });
}

/** The lines `demo: <role> <email> <password>`. */
export async function demoAccounts(ownerUrl) {
  const printed = await runNode([LOADER, "--accounts"], { env: { DATABASE_URL: ownerUrl } });
  return printed.split("\n").filter((line) => line.startsWith("demo: "));
}
