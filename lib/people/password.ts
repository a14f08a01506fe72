import { hash, verify } from "@node-rs/argon2";
import type { Message } from "#lib/domain/outcome.ts";

/** argon2id with OWASP's first choice of cost: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Each hash takes a core and 19 MiB; a crowd at the door must not take the whole machine. */
const AT_ONCE = 2;
export const PASSWORD_MAX_LENGTH = 200;
/** For the sentence that says it. */
export const PASSWORD_LENGTH = { min: 10, max: PASSWORD_MAX_LENGTH };

/** What is wrong with a new password that was typed twice, by field; null: nothing. */
export function wrongPassword(password: string, repeated: string): Record<string, Message> | null {
  const { min, max } = PASSWORD_LENGTH;
  if (password.length < min || password.length > max)
    return { password: { key: "auth.password-length", values: PASSWORD_LENGTH } };
  return password === repeated ? null : { repeated: { key: "auth.passwords-differ" } };
}

let running = 0;
const waiting: (() => void)[] = [];

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

/** Takes as long for an account that does not exist (`null`) as for a wrong password. */
export async function passwordMatches(
  password: string,
  passwordHash: string | null,
): Promise<boolean> {
  const matches = await inTurn(async () => verify(passwordHash ?? (await nobodysHash()), password));
  return matches && passwordHash !== null;
}

let nobodys: Promise<string> | undefined;
function nobodysHash(): Promise<string> {
  nobodys ??= hash("nobody has this password", COST);
  return nobodys;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
