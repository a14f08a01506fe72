import { gzipSync } from "node:zlib";
import { DEMO_PASSWORD } from "#prisma/seed/accounts.ts";

// node bench/measure-pages.ts [http://localhost:3000]: how long the demo's pages take, one request at a time,
// against a product that `npm start` serves. Times are those of whole answers on this machine, loopback included.

const site = process.argv[2] ?? "http://localhost:3000";
const WARM_UP = 5;
const ROUNDS = 30;

const ID = "[0-9a-f-]{36}";

/** Who opens which page, and then the page's first link of each pattern; `*` is an id. */
const VISITS: [mailbox: string, page: string, ...links: string[]][] = [
  ["lanhdao", "/dashboard", "/dashboard/*", "/goals/*", "/dashboard/*/heat", "/dashboard/*/map"],
  ["lanhdao", "/briefing"],
  ["danang.lanhdao", "/dashboard", "/dashboard/*", "/goals/*", "/dashboard/*/heat"],
  ["danang.lanhdao", "/briefing"],
  ["thanhuy.danang", "/dashboard"],
  ["haichau", "/reports", "/reports/*"],
  ["haichau", "/assignments", "/assignments/*"],
  ["haichau", "/notifications"],
  ["danang.bienche", "/reviews"],
  ["thamdinh", "/reviews"],
  ["admin", "/directives", "/directives/*"],
  ["admin", "/units", "/units/*"],
  ["danang.quantri", "/people"],
  ["thanhtra", "/audit"],
  ["lanhdao", "/search?q=12nqtw"],
  ["lanhdao", "/search?q=c%C3%B4ng+an"],
  ["lanhdao", "/search?q=ban+h%C3%A0nh&kind=reports"],
  ["danang.lanhdao", "/search?q=%C4%91%E1%BA%A1i+l%E1%BB%99c"],
];

console.log(
  "| account | page | median ms | p95 ms | HTML KiB | gzip KiB |\n|---|---|--:|--:|--:|--:|",
);
for (const [mailbox, first, ...links] of VISITS) {
  const cookie = await signIn(mailbox);
  const html = await measure(mailbox, first, cookie);
  for (const link of links) {
    const next = new RegExp(`href="(${link.replaceAll("*", ID)}[^"/]*)"`).exec(html)?.[1];
    if (!next) throw new Error(`${first} of ${mailbox} has no link ${link}`);
    await measure(mailbox, next.replaceAll("&amp;", "&"), cookie);
  }
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
  const shown = decodeURIComponent(path.replaceAll(/[0-9a-f-]{36}/g, "[id]"));
  console.log(
    `| ${mailbox} | ${shown} | ${at(0.5)} | ${at(0.95)} | ${kib(Buffer.byteLength(html))} | ${kib(gzipSync(html).length)} |`,
  );
  return html;
}
