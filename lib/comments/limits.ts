/** The longest comment, in characters; the database holds it too. */
export const LONGEST_COMMENT = 2_000;
/** For how long its author may withdraw it. */
export const WITHDRAW_WITHIN_MS = 3_600_000;
