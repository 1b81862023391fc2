import { defineConfig } from "prisma/config";

// The address is read here and not with env(), which throws even for `prisma generate`.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env["DATABASE_URL"] ?? "postgresql://127.0.0.1/boussole" },
});
