import { connect, type Socket } from "node:net";
import { finished } from "node:stream/promises";

/** `off`: no scanner is configured. `unknown`: there is one, and it did not answer. */
export type Verdict = "off" | "clean" | "infected" | "unknown";

const PATIENCE_MS = 60_000;

/**
 * Asks the scanner that TIENDO_CLAMD names (`host:port` of a clamd) about a file, by its INSTREAM command: chunks that each
 * begin with their length, and one of length nothing at the end. `content` is opened only where it is looked at.
 */
export async function scanFile(content: () => AsyncIterable<Uint8Array>): Promise<Verdict> {
  const address = process.env.TIENDO_CLAMD;
  if (!address) return "off";
  const [host = "", port] = address.split(/:(?=\d+$)/);
  const socket = connect({ host, port: Number(port ?? 3310) });
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error("the scanner says nothing")));
  try {
    const answer = answerOf(socket);
    answer.catch(() => {}); // awaited below
    socket.write("zINSTREAM\0");
    for await (const chunk of content()) {
      if (!socket.writable) break; // it has said what it had to
      await written(socket, lengthOf(chunk.length));
      await written(socket, chunk);
    }
    socket.write(lengthOf(0));
    const said = await answer;
    if (said.endsWith(" FOUND")) return "infected";
    if (said.endsWith(" OK")) return "clean";
    throw new Error(said);
  } catch (error) {
    console.error(`The scanner at ${address} did not look at a file.`, error);
    return "unknown";
  } finally {
    socket.destroy();
  }
}

async function answerOf(socket: Socket): Promise<string> {
  let said = "";
  socket.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  await finished(socket, { writable: false });
  return said.replaceAll("\0", "").trim();
}

/** Resolves when the next piece may follow, so that a slow scanner is not buried. */
function written(socket: Socket, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(piece, (error) => (error ? reject(error) : resolve()));
  });
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}
