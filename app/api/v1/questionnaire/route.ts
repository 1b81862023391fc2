import { respondQuestionnaire } from "@/lib/server/questionnaire-document";

export function GET(request: Request): Response {
  return respondQuestionnaire(request);
}
