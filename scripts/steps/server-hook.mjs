// node --import server-hook.mjs …: what Next's server lacks: a bounded stop, a word for addresses it cannot read, and
// Brotli. A page comes with a copy of itself for its scripts, further away than gzip looks back (32 KiB).
//
// Next waits for every connection to close, so a browser that keeps one alive, a silent socket or an
// open stream would hold it for ever. Requests under way get a moment, then all is closed.
import http from "node:http";
import { constants } from "node:zlib";
import compression from "compression";
import { readableAddress } from "./readable-address.mjs";

const REQUESTS_MS = 1_500;
const EXIT_MS = 2_000;

/** As much time as gzip takes; looks back over a whole page, with memory for many pages at once. */
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 18 };
/** For the few that take nothing else: as small as it gets. */
const GZIP = { level: 9, memLevel: 9 };
const compress = compression({ ...GZIP, brotli: { params: BROTLI } });

const servers = new Set();
const { createServer } = http;
http.createServer = (...args) => {
  const server = createServer(...args);
  servers.add(server);
  server.prependListener("request", (request, response) => {
    request.url = readableAddress(request.url);
    compress(request, response, () => {});
    response.flush = () => {}; // pages come whole: to press out what is there so far only costs bytes
  });
  // What a client says of its own address is believed from a proxy of ours alone; else Next fills it in.
  if (process.env.TIENDO_PROXY !== "1") {
    server.prependListener("request", ({ headers }) => delete headers["x-forwarded-for"]);
  }
  return server;
};

const each = (close) => {
  for (const server of servers) close(server);
};

let stopping = false;
const stop = () => {
  if (stopping) return;
  stopping = true;
  setInterval(() => each((server) => server.closeIdleConnections()), 100).unref();
  setTimeout(() => each((server) => server.closeAllConnections()), REQUESTS_MS).unref();
  setTimeout(() => process.exit(0), EXIT_MS).unref();
};
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, stop);
