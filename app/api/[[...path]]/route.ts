import { respondProblem } from "@/lib/server/problem";

/** Every address under /api that no other route answers: a program that reads the API gets a problem, never a page. */
const tellUnknown = (): Response => respondProblem({ code: "unknown-address" });

export { tellUnknown as DELETE, tellUnknown as GET, tellUnknown as OPTIONS, tellUnknown as PATCH, tellUnknown as POST, tellUnknown as PUT };
