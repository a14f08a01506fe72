// node --import server-hook.mjs …: what Next's server lacks: a bounded stop, and a word for addresses it cannot read.
//
// Next waits for every connection to close, so a browser that keeps one alive, a silent socket or an
// open stream would hold it for ever. Requests under way get a moment, then all is closed.
import http from "node:http";
import { readableAddress } from "./readable-address.mjs";

const REQUESTS_MS = 1_500;
const EXIT_MS = 2_000;

const servers = new Set();
const { createServer } = http;
http.createServer = (...args) => {
  const server = createServer(...args);
  servers.add(server);
  server.prependListener("request", (request) => {
    request.url = readableAddress(request.url);
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
