type Few = {
  /** So many work at the same time; so many more wait in turn. */
  atOnce: number;
  waiting: number;
};

/** Lets works begin as there is room for them; answers `busy` at once where too many wait. */
export function fewAtOnce({ atOnce, waiting }: Few) {
  let running = 0;
  const queue: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T | "busy"> => {
    if (running < atOnce) running += 1;
    else if (queue.length >= waiting) return "busy";
    // Whoever ends hands the place over: nobody else can slip in between.
    else await new Promise<void>((begin) => queue.push(begin));
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
