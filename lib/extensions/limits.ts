/** The longest reason or note, in characters; forms say it to the browser too. */
export const MOST_WORDS = 2_000;
/** The most that is decided at once: more than the units below any office. */
export const MOST_ITEMS = 500;
