import { refuseOthers } from "@/lib/server/other-methods";
import { respondQuestionnaire } from "@/lib/server/questionnaire-document";

export function GET(request: Request): Response {
  return respondQuestionnaire(request);
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseOthers("GET", "HEAD");
