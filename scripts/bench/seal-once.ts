import pg from "pg";
import { sealPending } from "../release/seal";

/** Seals what pends, in a process of its own: what it took, and the most memory that it held, in bytes. */
const client = new pg.Client({ connectionString: process.argv[2] ?? "" });
await client.connect();
const start = performance.now();
await sealPending(client, { thisYear: 2025 });
const ms = performance.now() - start;
await client.end();
console.log(JSON.stringify({ ms, bytes: process.resourceUsage().maxRSS * 1024 }));
