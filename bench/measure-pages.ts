import { gzipSync } from "node:zlib";
import { DEMO_PASSWORD } from "#prisma/seed/accounts.ts";

// node bench/measure-pages.ts [http://localhost:3000]: how long the demo's pages take, one request at a time,
// against a product that `npm start` serves. Times are those of whole answers on this machine, loopback included.

const site = process.argv[2] ?? "http://localhost:3000";
const WARM_UP = 5;
const ROUNDS = 30;

/** Who opens which page; `*` follows the page's first link that matches the pattern. */
const VISITS: [mailbox: string, page: string, follow?: RegExp][] = [
  ["lanhdao", "/dashboard", /href="(\/dashboard\/[0-9a-f-]{36})"/],
  ["danang.lanhdao", "/dashboard", /href="(\/dashboard\/[0-9a-f-]{36})"/],
  ["thanhuy.danang", "/dashboard"],
  ["haichau", "/reports", /href="(\/reports\/[0-9a-f-]{36})"/],
  ["haichau", "/assignments", /href="(\/assignments\/[0-9a-f-]{36})"/],
  ["danang.bienche", "/reviews"],
  ["thamdinh", "/reviews"],
  ["admin", "/directives", /href="(\/directives\/[0-9a-f-]{36})"/],
  ["thanhtra", "/audit"],
  ["lanhdao", "/search?q=12nqtw"],
  ["lanhdao", "/search?q=c%C3%B4ng+an"],
  ["lanhdao", "/search?q=ban+h%C3%A0nh&kind=reports"],
  ["danang.lanhdao", "/search?q=%C4%91%E1%BA%A1i+l%E1%BB%99c"],
];

console.log(
  "| account | page | median ms | p95 ms | HTML KiB | gzip KiB |\n|---|---|--:|--:|--:|--:|",
);
for (const [mailbox, page, follow] of VISITS) {
  const cookie = await signIn(mailbox);
  const html = await measure(mailbox, page, cookie);
  const next = follow?.exec(html)?.[1];
  if (follow && !next) throw new Error(`${page} of ${mailbox} has no link ${follow}`);
  if (next) await measure(mailbox, next, cookie);
}

async function signIn(mailbox: string): Promise<string> {
  const answer = await fetch(`${site}/api/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: site },
    body: new URLSearchParams({ email: `${mailbox}@demo.tiendo.example`, password: DEMO_PASSWORD }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
  if (!cookie) throw new Error(`${mailbox} could not sign in: ${answer.status}`);
  return cookie;
}

async function measure(mailbox: string, page: string, cookie: string): Promise<string> {
  let html = "";
  let path = page;
  const times: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const begun = performance.now();
    const answer = await fetch(site + path, { headers: { cookie } });
    html = await answer.text();
    if (!answer.ok) throw new Error(`${page} of ${mailbox}: ${answer.status}`);
    if (round >= 0) times.push(performance.now() - begun);
    const { pathname, search } = new URL(answer.url);
    path = pathname + search; // a redirect is taken once, not measured
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  const kib = (bytes: number) => (bytes / 1024).toFixed(1);
  const shown = decodeURIComponent(path.replace(/[0-9a-f-]{36}/, "[id]"));
  console.log(
    `| ${mailbox} | ${shown} | ${at(0.5)} | ${at(0.95)} | ${kib(Buffer.byteLength(html))} | ${kib(gzipSync(html).length)} |`,
  );
  return html;
}
