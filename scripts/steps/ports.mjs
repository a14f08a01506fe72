import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "./refusal.mjs";

/** The port that the product is to listen on. */
export function wantedPort() {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Refusal(`PORT must be a number from 1 to 65535; it is "${process.env.PORT}".`);
}

/** Refuses a taken port. What a killed start left behind goes by itself, so look again for a moment. */
export async function requireFree(port) {
  for (let tries = 0; tries < 8; tries++) {
    const problem = await tryToListen({ port });
    if (!problem) return;
    if (problem.code === "EACCES")
      throw new Refusal(`This account may not listen on port ${port}.`);
    if (problem.code !== "EADDRINUSE") throw problem;
    await pause(250);
  }
  throw new Refusal(
    `Port ${port} is taken: stop what listens there, or choose another with PORT=…`,
  );
}

/** `wanted` if nobody listens there on this machine, else any free port. */
export async function freePort(wanted = 0) {
  if (wanted && !(await tryToListen({ port: wanted, host: "127.0.0.1" }))) return wanted;
  return new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen({ port: 0, host: "127.0.0.1" }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function tryToListen(where) {
  return new Promise((resolve) => {
    const server = net.createServer().once("error", resolve);
    server.listen(where, () => server.close(() => resolve(undefined)));
  });
}
