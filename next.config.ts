import type { NextConfig } from "next";

const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()" },
];

const config: NextConfig = {
  // Tests build beside the developer's own build, never over it.
  distDir: process.env["BOUSSOLE_DIST"] ?? ".next",
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  // The image optimizer is a large attack surface for pages that have no photographs.
  images: { unoptimized: true },
  // Types are checked by `npm test`, with the scripts and the tests.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@prisma/adapter-pg", "@prisma/client", "@zxcvbn-ts/language-common", "better-auth", "nodemailer", "pg", "pino"],
  headers: () => Promise.resolve([
    { source: "/:path*", headers: everywhere },
    // The one file that other sites load (docs/embedding.md).
    { source: "/embed.js", headers: [{ key: "Cross-Origin-Resource-Policy", value: "cross-origin" }] },
    // What a page's own <meta> policy cannot carry, or what holds for every page. Scripts and styles are in the <meta> (scripts/build/policy.ts). Who may frame the pages is known when the server starts (scripts/serve/framing.ts).
    { source: "/((?!api/).*)", headers: [{ key: "Content-Security-Policy", value: "frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'self'" }] },
    // The advisors' space is for nobody's index; the entrance keeps it out of caches.
    { source: "/conseil/:path*", headers: [{ key: "X-Robots-Tag", value: "noindex, nofollow" }] },
    { source: "/api/:path*", headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }] },
  ]),
};

export default config;
