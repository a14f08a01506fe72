export const MOST_TITLE = 200;
export const MOST_REASON = 500;
export const MOST_DOCUMENT = 200;
