import { refuseOthers } from "@/lib/server/other-methods";
import { respondProblem } from "@/lib/server/problem";
import { acceptStateChange } from "@/lib/server/state-change";
import { withdrawContribution } from "@/lib/server/withdraw-contribution";

export function DELETE(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  return acceptStateChange("DELETE /api/v1/contributions/{key}", request, async (caller) => {
    const withdrawn = await withdrawContribution({ key: (await params).key, ...caller });
    return withdrawn.ok ? new Response(null, { status: 204 }) : respondProblem(withdrawn.error);
  });
}

export const { GET, HEAD, OPTIONS, PATCH, POST, PUT } = refuseOthers("DELETE");
