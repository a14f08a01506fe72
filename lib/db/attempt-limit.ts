import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { queryOutside } from "./door.ts";
import { hashOfSecret } from "./secret-hash.ts";

/** Counts attempts in the database, so that several processes count together. */
export type AttemptLimit = {
  /** Counts one attempt; false when there were too many. */
  take(key: string): Promise<boolean>;
  forget(key: string): Promise<void>;
};

/** At most `points` attempts a key within `seconds`. */
export function attemptLimit(name: string, points: number, seconds: number): AttemptLimit {
  let limiter: RateLimiterPostgres | undefined;
  const open = () => {
    limiter ??= new RateLimiterPostgres({
      storeClient: { query: queryOutside },
      storeType: "pool",
      tableName: "rate_limit",
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
      clearExpiredByTimeout: false,
    });
    return limiter;
  };
  return {
    async take(key) {
      try {
        await open().consume(hashOfSecret(key));
        return true;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return false;
        throw refused;
      }
    },
    async forget(key) {
      await open().delete(hashOfSecret(key));
    },
  };
}

/** Takes away the counts whose time is over: every address and every name ever tried has one. */
export async function purgeAttempts(): Promise<number> {
  const { rowCount } = await queryOutside({
    text: "DELETE FROM rate_limit WHERE expire < $1",
    values: [Date.now()],
  });
  return rowCount ?? 0;
}
