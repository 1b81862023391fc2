import { makeLog } from "@/lib/interview/log";
import { isPersonal } from "@/lib/interview/registers";
import { buildSheets, type Exported, type Sheet } from "@/lib/interview/sheets";
import { readState } from "@/lib/interview/state";
import type { InterviewEvent } from "@/lib/interview/types";
import { getQuestionnaire } from "@/lib/referential/current";
import { writeAccess } from "../access-log";
import type { Actor } from "../actor";
import { getPrisma } from "../database";
import { exportWords } from "./export-words.fr";

/** Everything that an advisor's interviews hold, in sheets; one line of the log for each interview that is in them. */
export function exportInterviews(actor: Actor, now: Date): Promise<readonly Sheet[]> {
  return getPrisma().$transaction(async (transaction) => {
    const rows = await transaction.interview.findMany({ where: { ownerId: actor.id }, orderBy: [{ createdOn: "asc" }, { id: "asc" }], include: { events: true } });
    const exported: Exported[] = [];
    for (const { id, createdOn, events } of rows) {
      const own = events.filter(({ authorId, body }) => authorId === actor.id || !isPersonal((body as unknown as InterviewEvent).register));
      const state = readState(makeLog(own.map(({ body }) => body as unknown as InterviewEvent)));
      exported.push({ createdOn: createdOn.toISOString().slice(0, 10), state, questionnaire: getQuestionnaire(state.questionnaire ?? "") });
      await writeAccess(transaction, { actor, action: "interview-export", interview: id }, now);
    }
    return buildSheets(exported, exportWords);
  });
}
