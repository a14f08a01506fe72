import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inProject } from "./project.mjs";

/** By mark: what is under way. Steps that run at once need the same things. */
const underWay = new Map();

/**
 * Does `work` unless it was done for the same inputs. `inputs` are files and folders of the project;
 * `mark` is the file that remembers, gone while the work is under way: half done is not done. Who asks
 * meanwhile waits for the same work.
 */
export function onceForEach(asked) {
  const { mark } = asked;
  if (!underWay.has(mark))
    underWay.set(
      mark,
      once(asked).finally(() => underWay.delete(mark)),
    );
  return underWay.get(mark);
}

async function once({ inputs, mark, also = "", work }) {
  const wanted = fingerprint(inputs, also);
  if (read(mark) === wanted) return false;
  rmSync(mark, { force: true });
  await work();
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, wanted);
  return true;
}

/** Of names and contents, in one order everywhere; tests are no input of anything that is built. */
function fingerprint(inputs, also) {
  const hash = createHash("sha256").update(also);
  const add = (name) => {
    const file = inProject(name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isDirectory()) {
      for (const child of readdirSync(file).sort()) add(`${name}/${child}`);
    } else if (found && !/\.test\.tsx?$/.test(name)) {
      hash.update(`${name}\0${found.size}\0`).update(readFileSync(file));
    }
  };
  for (const name of inputs) add(name);
  return hash.digest("hex");
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
