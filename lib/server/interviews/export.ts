import { makeLog } from "@/lib/interview/log";
import { isPersonal } from "@/lib/interview/registers";
import { buildSheets, type Exported, type Sheet } from "@/lib/interview/sheets";
import { readState } from "@/lib/interview/state";
import type { InterviewEvent } from "@/lib/interview/types";
import { getQuestionnaire } from "@/lib/referential/current";
import { ok, refuse, type Result } from "@/lib/result";
import { writeAccesses } from "../access-log";
import { holdActor } from "../accounts/hold";
import type { Actor } from "../actor";
import { getPrisma } from "../database";
import { exportWords } from "./export-words.fr";

/** Milliseconds: years of interviews are read at once, rarely. */
const TIMEOUT = 30_000;

/** Everything that an advisor's interviews hold, in sheets; one line of the log for each interview that is in them. */
export async function exportInterviews(actor: Actor, now: Date): Promise<Result<readonly Sheet[], "disabled">> {
  return getPrisma().$transaction(async (transaction) => {
    if (!(await holdActor(transaction, actor))) return refuse("disabled");
    const rows = await transaction.interview.findMany({ where: { ownerId: actor.id }, orderBy: [{ createdOn: "asc" }, { id: "asc" }], include: { events: true } });
    const exported = rows.map(({ createdOn, events }): Exported => {
      const own = events.filter(({ authorId, body }) => authorId === actor.id || !isPersonal((body as unknown as InterviewEvent).register));
      const state = readState(makeLog(own.map(({ body }) => body as unknown as InterviewEvent)));
      return { createdOn: createdOn.toISOString().slice(0, 10), state, questionnaire: getQuestionnaire(state.questionnaire ?? "") };
    });
    await writeAccesses(transaction, rows.map(({ id }) => ({ actor, action: "interview-export", interview: id })), now);
    return ok(buildSheets(exported, exportWords));
  }, { timeout: TIMEOUT });
}
