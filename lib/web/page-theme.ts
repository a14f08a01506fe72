import { cookies } from "next/headers";
import { cache } from "react";
import { THEMES, type Theme } from "#lib/domain/theme.ts";

/** Holds the chosen look; written by `POST /api/theme`. */
export const THEME_COOKIE = "theme";

/** The look of this request: the one that was chosen, else the device's. */
export const pageTheme = cache(async (): Promise<Theme> => {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  return THEMES.find((theme) => theme === chosen) ?? "device";
});
