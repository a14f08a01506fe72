/**
 * Chance without chance: the same seed and question give the same answer on every machine and every day,
 * so that the demo's history can be told again, or continued, without a table of what was told.
 */
export type Seed = number;

/** Mixes two 32-bit numbers into one (the finaliser of MurmurHash3). */
export function mix(a: number, b: number): Seed {
  let hash = (a ^ Math.imul(b, 0x9e3779b1)) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A seed from words, such as the code of a task and of a unit. */
export function seedOf(...words: readonly string[]): Seed {
  let hash = 0x811c9dc5;
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1)
      hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  return mix(hash, words.length);
}

/** From 0 up to, without, 1. */
export function chance(seed: Seed, question: number): number {
  return mix(seed, question) / 4_294_967_296;
}

/** A whole number from `low` to `high`, both included. */
export function between(seed: Seed, question: number, low: number, high: number): number {
  return low + Math.floor(chance(seed, question) * (high - low + 1));
}

export function pick<T>(seed: Seed, question: number, from: readonly T[]): T {
  return from[mix(seed, question) % from.length] as T;
}

/** Waiting time with the given mean: many short ones, few long ones. */
export function waiting(seed: Seed, question: number, mean: number): number {
  return -Math.log(1 - chance(seed, question)) * mean;
}

export function logit(share: number): number {
  return Math.log(share / (1 - share));
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
