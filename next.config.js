import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.TIENDO_DIST ?? ".next",
  outputFileTracingRoot: fileURLToPath(new URL(".", import.meta.url)),
  poweredByHeader: false,
  compress: false, // scripts/steps/server-hook.mjs does, better
  headers: () => [
    {
      source: "/:path*",
      headers: [
        { key: "x-content-type-options", value: "nosniff" },
        { key: "referrer-policy", value: "same-origin" },
      ],
    },
  ],
  reactStrictMode: true,
  experimental: { serverActions: { bodySizeLimit: "8mb" } }, // three full lists of units; proxy.ts refuses what is larger
  typescript: { ignoreBuildErrors: true }, // `npm test` checks types with the native compiler; a build need not do it again
  serverExternalPackages: ["@node-rs/argon2", "nodemailer", "pg", "pg-boss", "react-email"],
};
