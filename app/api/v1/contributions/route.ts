import { readJson } from "@/lib/server/body";
import { refuseOthers } from "@/lib/server/other-methods";
import { respondProblem } from "@/lib/server/problem";
import { acceptStateChange } from "@/lib/server/state-change";
import { submitContribution } from "@/lib/server/submit-contribution";

export function POST(request: Request): Promise<Response> {
  return acceptStateChange("POST /api/v1/contributions", request, async (caller) => {
    const body = await readJson(request);
    if (!body.ok) return respondProblem({ code: body.error });
    const submitted = await submitContribution({ body: body.value, ...caller });
    if (!submitted.ok) return respondProblem(submitted.error);
    const { created, profile, questionnaire } = submitted.value;
    return Response.json({ profile, questionnaire }, { status: created ? 201 : 200, headers: { "Cache-Control": "no-store" } });
  });
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = refuseOthers("POST");
