import { type NextRequest, NextResponse } from "next/server";
import { ASKED_PATH, enteredPath } from "#lib/web/own-path.ts";

/** As `next.config.js` has it; beyond it a form's deed would fail without a word. */
const LARGEST_FORM = 8 * 1024 * 1024;
const TOO_LARGE =
  "Nội dung gửi lên vượt quá 8 MB nên không nhận được. Quay lại, rút gọn rồi gửi lại.\n" +
  "What was sent is larger than 8 MB and was not taken. Go back, shorten it and send it again.\n";

/**
 * Sends an address with NUL in it to the one without, so that no page need look for it. Gives each page a nonce, so
 * that no script or style of a stranger runs in it. It is no gate: authority is asked in lib.
 */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const path = enteredPath(pathname + search);
  if (path) return NextResponse.redirect(new URL(path, request.url)); // sent as a path: Next takes its own host off
  if (Number(request.headers.get("content-length")) > LARGEST_FORM)
    return new NextResponse(TOO_LARGE, { status: 413 });
  const nonce = crypto.randomUUID();
  const evalInDev = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${evalInDev}`,
    `style-src 'self' ${evalInDev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  // A page does not know its own address; what a sender claims is overwritten.
  headers.set(ASKED_PATH, pathname + search);
  headers.set("content-security-policy", policy); // Next takes the nonce for its own scripts from here
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  // Pages only.
  matcher: ["/((?!api|livez|readyz|_next|favicon.ico|icon.svg|fonts).*)"],
};
