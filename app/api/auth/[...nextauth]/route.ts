import NextAuth, { type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { endSession } from "#lib/people/end-session.ts";
import { openSession } from "#lib/people/open-session.ts";
import { addressOf } from "#lib/web/address.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { sessionOptions } from "#lib/web/session-cookie.ts";

function options(request: Request): NextAuthOptions {
  return {
    ...sessionOptions(),
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: {
          email: { type: "email" },
          password: { type: "password" },
        },
        async authorize(input) {
          const opened = await openSession(input, addressOf(request));
          return opened.ok ? { id: opened.value.sessionId } : null;
        },
      }),
    ],
    callbacks: {
      // `user` is there only while signing in: from then on the token is the session id and nothing else.
      jwt: ({ token, user }) => ({ sessionId: user?.id ?? token.sessionId }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sessionId === "string") await endSession(token.sessionId);
      },
    },
  };
}

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: Request, context: Context) {
  // next-auth trusts its cookie; whether the session still lives is asked of the database here too.
  if ((await context.params).nextauth[0] === "session" && !(await currentActor())) {
    return Response.json({});
  }
  return NextAuth(request as never, context as never, options(request));
}

export { handle as GET, handle as POST };
