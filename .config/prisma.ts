import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "../prisma/schema.prisma",
  migrations: { path: "../prisma/migrations" },
  datasource: { url: process.env["DATABASE_URL"] ?? "" }, // `env()` would fail in generate, which needs no database
});
