import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const root = resolve(import.meta.dirname, "..");
const shared = {
  root,
  resolve: { alias: { "@": root, "server-only": resolve(import.meta.dirname, "support/empty.ts") } },
};
const silence = "tests/support/silence.ts";

export default defineConfig({
  ...shared,
  test: {
    // Half of a test is waiting for the database: on two cores two files run side by side, each with a database of its own.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { ...shared, test: { name: "unit", isolate: false, include: ["tests/*.test.ts", "tests/unit/**/*.test.{ts,tsx}"], setupFiles: [silence], testTimeout: 30_000 } },
      {
        ...shared,
        test: {
          name: "integration",
          isolate: false, // tests/support/database.ts gives each file modules of its own
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/database-server.ts"],
          setupFiles: ["tests/support/database.ts", silence],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: { name: "start", include: ["tests/start/**/*.test.ts"], fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
});
