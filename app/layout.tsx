import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./globals.css";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { pageTheme } from "#lib/web/page-theme.ts";

export const metadata: Metadata = {
  title: { default: "Tiến Độ", template: "%s · Tiến Độ" },
  robots: { index: false, follow: false },
  formatDetection: {
    telephone: false,
    date: false,
    address: false,
    email: false,
  },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#191e1c" },
  ],
};

/** Every page: its language and look, and the way past the header. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [{ locale, t }, theme] = await Promise.all([pageI18n(), pageTheme()]);
  return (
    <html lang={locale} data-theme={theme === "device" ? undefined : theme}>
      <body>
        <a className="skip" href="#main">
          {t("shell.skip")}
        </a>
        {children}
      </body>
    </html>
  );
}
