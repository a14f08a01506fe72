import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { runNode } from "../steps/child.mjs";
import { inProject } from "../steps/project.mjs";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const PACKAGE = "node_modules/@sparticuz/chromium";
const ROOT_ARGS = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/**
 * Launch options for the Chromium of the journeys: CHROMIUM_PATH, Playwright's own if it is installed,
 * the system's, else the one that an npm package brings (Linux).
 */
export async function browserLaunch() {
  const plain = (executablePath) => ({ executablePath, args: ROOT_ARGS });
  if (process.env.CHROMIUM_PATH) return plain(process.env.CHROMIUM_PATH);
  if (existsSync(chromium.executablePath())) return plain();
  const found = SYSTEM.find((file) => existsSync(file));
  return found ? plain(found) : shippedBrowser();
}

/** Unpacked beside and renamed when complete, since several processes may want it at once. */
async function shippedBrowser() {
  const { version } = JSON.parse(readFileSync(inProject(PACKAGE, "package.json"), "utf8"));
  const folder = inProject("node_modules/.cache/tien-do", `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(path.dirname(folder), { recursive: true });
    const draft = mkdtempSync(`${folder}-`);
    await runNode(["--input-type=module", "--eval", unpacking()], {
      // It unpacks into the folder for temporary files, with its libraries only where it sees Lambda.
      env: { TMPDIR: draft, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" },
    });
    writeFileSync(path.join(draft, "fonts.conf"), fontsIn(folder));
    if (existsSync(folder)) rmSync(draft, { recursive: true });
    else renameSync(draft, folder);
  }
  return {
    executablePath: path.join(folder, "chromium"),
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(folder, "al2023/lib"),
      FONTCONFIG_FILE: path.join(folder, "fonts.conf"),
    },
  };
}

/** Without a font it would show no text at all, and the package's own file looks elsewhere. */
function fontsIn(folder) {
  const folders = [path.join(folder, "fonts"), "/usr/share/fonts"];
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${folders.map((name) => `<dir>${name}</dir>`).join("\n")}
<cachedir>${path.join(folder, "fonts-cache")}</cachedir></fontconfig>\n`;
}

function unpacking() {
  const module = pathToFileURL(inProject(PACKAGE, "build/index.js")).href;
  return `import chromium from ${JSON.stringify(module)}; await chromium.executablePath();`;
}
