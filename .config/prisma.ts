import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "../prisma/schema.prisma",
  migrations: { path: "../prisma/migrations" },
  // Not `env()`: it would fail in generate, which needs no database.
  datasource: { url: process.env["OWNER_DATABASE_URL"] ?? process.env["DATABASE_URL"] ?? "" },
});
