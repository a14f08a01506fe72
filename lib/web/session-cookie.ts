import { cookies } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import { HELD_HOURS } from "#lib/db/held-form.ts";
import { siteIsSecure } from "./site.ts";

const HOURS = 12;
const SESSION_SECONDS = HOURS * 3_600;
/** The cookie outlives its session, so that what is sent too late can be kept for whose it was; it opens nothing. */
const COOKIE_SECONDS = SESSION_SECONDS + HELD_HOURS * 3_600;

export function sessionCookie() {
  const secure = siteIsSecure();
  return {
    name: secure ? "__Host-tiendo.session" : "tiendo.session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
  };
}

/** The cookie's whole content: a random session id, in next-auth's encrypted form. */
export async function writeSessionCookie(sessionId: string): Promise<void> {
  const { name, options } = sessionCookie();
  const value = await encode({
    token: { sessionId },
    secret: secret(),
    maxAge: COOKIE_SECONDS,
  });
  (await cookies()).set(name, value, { ...options, maxAge: COOKIE_SECONDS });
}

export async function forgetSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/** The session id that the request's cookie carries; null if there is none or it was tampered with. */
export async function readSessionId(): Promise<string | null> {
  const value = (await cookies()).get(sessionCookie().name)?.value;
  if (!value) return null;
  const known = decoded.get(value);
  if (known) return known;
  try {
    const token = await decode({ token: value, secret: secret() });
    if (typeof token?.sessionId !== "string") return null;
    remember(value, token.sessionId);
    return token.sessionId;
  } catch {
    return null;
  }
}

// Opening the encryption costs more than the page; whether the session still lives is asked of the database each time.
const KEPT = 10_000;
const decoded = new Map<string, string>();
function remember(value: string, sessionId: string) {
  if (decoded.size >= KEPT) decoded.clear();
  decoded.set(value, sessionId);
}

function secret(): string {
  const value = process.env.NEXTAUTH_SECRET;
  if (!value) throw new Error("NEXTAUTH_SECRET is not set");
  return value;
}

/** next-auth's settings that make its cookie ours; the providers are added where it is mounted. */
export function sessionOptions(): Pick<NextAuthOptions, "session" | "cookies" | "secret" | "jwt"> {
  return {
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    cookies: { sessionToken: sessionCookie() },
    secret: secret(),
  };
}
