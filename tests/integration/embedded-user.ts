import { joinEmbedded } from "../../scripts/database/embedded";

const server = await joinEmbedded(process.argv[2] ?? "", () => undefined);
console.log(JSON.stringify({ url: server.url, pid: server.pid, joined: server.joined }));
process.once("SIGTERM", () => { void server.leave().then(() => process.exit(0)); });
setInterval(() => undefined, 60_000);
