import path from "node:path";
import { defineConfig } from "vitest/config";

const shared = {
  resolve: {
    alias: {
      "@": import.meta.dirname,
      // It throws outside of Next, which is its whole purpose.
      "server-only": path.join(import.meta.dirname, "tests/setup/nothing.ts"),
    },
  },
};

export default defineConfig({
  ...shared,
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: ["{app,components,lib,scripts}/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/setup/refuse-console.ts"],
          // Every core: what Vitest leaves free by itself is half of a small machine.
          maxWorkers: "100%",
          // Some tests go through whole families of answers, and machines are slow and shared.
          testTimeout: 60_000,
          restoreMocks: true,
          unstubEnvs: true,
        },
      },
      {
        ...shared,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          setupFiles: ["tests/setup/refuse-console.ts"],
          globalSetup: ["tests/setup/test-database.ts"],
          // One database, looked at as a whole: one file at a time.
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          unstubEnvs: true,
          env: { LOG_LEVEL: "silent" },
        },
      },
    ],
  },
});
