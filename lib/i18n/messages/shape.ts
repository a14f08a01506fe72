import type { vi } from "./vi.ts";

/** The shape every language has: the Vietnamese keys, any words. */
export type Messages = Worded<typeof vi>;

type Worded<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Worded<T[K]>;
};
