/** The longest answer or opinion, in characters; forms say it to the browser too. */
export const MOST_WORDS = 4_000;
/** The most that one answer is for: more than all the communes of the country. */
export const MOST_ITEMS = 4_000;
