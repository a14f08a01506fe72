import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./globals.css";
import { Sprite } from "#components/shell/sprite.tsx";
import { pageI18n } from "#lib/web/page-i18n.ts";

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

/** Every page: its language, the way past the header, and the shapes that marks are drawn with. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, t } = await pageI18n();
  return (
    <html lang={locale}>
      <body>
        <a className="skip" href="#main">
          {t("shell.skip")}
        </a>
        <Sprite />
        {children}
      </body>
    </html>
  );
}
