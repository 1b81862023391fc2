// The administrator's page works under the same lock: what it shares with the command lives with the server.
export { BusyError, inTransaction, withReleaseSession } from "@/lib/server/release-session";
