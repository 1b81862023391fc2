import { headers } from "next/headers";

import { REQUEST_HEADER, setStatus } from "@/lib/server/request-status";

import { openChoices } from "./choices";
import type { Refusal } from "./open-statistics";
import { RefusedPage } from "./refused-page";

/** The answer to an address that asks for what cannot be shown: its status, why, and what can be asked. */
export async function refuseStatistics(refusal: Refusal, path: string) {
  setStatus((await headers()).get(REQUEST_HEADER), refusal.status);
  const choices = refusal.code === "unreadable" || refusal.code === "withdrawn-release" ? null : await openChoices(path, "release" in refusal ? refusal.release : null);
  return <RefusedPage refusal={refusal} path={path} choices={choices} />;
}
