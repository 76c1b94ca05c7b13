// The same for every answer, files included; those that differ with the request are set in proxy.ts.
const constantHeaders = [
  { key: "x-content-type-options", value: "nosniff" },
  { key: "x-frame-options", value: "DENY" },
  { key: "referrer-policy", value: "same-origin" },
  { key: "permissions-policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()" },
  { key: "cross-origin-opener-policy", value: "same-origin" },
  { key: "cross-origin-resource-policy", value: "same-origin" },
];

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  typedRoutes: false,
  typescript: { ignoreBuildErrors: true }, // `npm test` checks types; a first start need not wait for it
  agentRules: false, // `next dev` writes no files of its own into the root
  outputFileTracingRoot: import.meta.dirname, // otherwise a lock file in a parent folder moves the root
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pg-boss", "nodemailer"],
  experimental: { serverActions: { bodySizeLimit: "1mb" }, authInterrupts: true },
  headers: async () => [{ source: "/(.*)", headers: constantHeaders }],
};
export default config;
