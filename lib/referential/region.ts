import type { ContextQuestions } from "@/lib/anonymisation/context";
import { DEPARTMENT_CODES, OCCITANIE_COUNT } from "./v1/departments";

/** The region that the statistics describe, and the questions that place a contribution in it, in every version. */
export const REGION = { name: "Occitanie", departments: DEPARTMENT_CODES.slice(0, OCCITANIE_COUNT) } as const;

export const CONTEXT_QUESTIONS: ContextQuestions = {
  branch: "context.branch",
  size: "context.size",
  department: "context.department",
  region: REGION.departments,
};
