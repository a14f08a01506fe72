/** As the device wishes, or one of the two always. */
export const THEMES = ["device", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
