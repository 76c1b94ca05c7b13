/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  typedRoutes: false,
  outputFileTracingRoot: import.meta.dirname, // otherwise a lock file in a parent folder moves the root
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ["@node-rs/argon2", "pg"],
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};
export default config;
