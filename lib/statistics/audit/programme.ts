import type { Form, System } from "./system";

/** What a solver of integer programmes in the CPLEX LP format answers; anything else than « Optimal » and « Infeasible » decides nothing. */
export type Solution = { readonly Status: string; readonly ObjectiveValue: number };
export type Solve = (programme: string) => Solution;

/** The whole numbers that a form can take: those found, up to `wanted`; and its ends. Null: the solver did not decide. */
export type Possible = { readonly low: number; readonly high: number; readonly count: number };

const write = (form: Form): string => form.map(([unknown, times]) => `${times < 0 ? "-" : "+"} ${Math.abs(times)} x${unknown}`).join(" ");

/** The system as a programme, with one more statement on `form` when `only` is given. */
function writeProgramme({ unknowns, statements }: System, direction: "Minimize" | "Maximize", form: Form, only?: number): string {
  const rows: string[] = [];
  const bounds: string[] = [];
  const binaries: string[] = [];
  const add = (terms: string, low: number, high: number) => {
    if (low === high) rows.push(`r${rows.length}: ${terms} = ${low}`);
    else {
      if (low > -Infinity) rows.push(`r${rows.length}: ${terms} >= ${low}`);
      if (high < Infinity) rows.push(`r${rows.length}: ${terms} <= ${high}`);
    }
  };
  for (const statement of statements) if (statement.form.length > 0) add(write(statement.form), statement.low, statement.high);
  unknowns.forEach(({ low, high, group, before }, place) => {
    bounds.push(`${low} <= x${place} <= ${high === Infinity ? "+inf" : high}`);
    if (before !== undefined) rows.push(`r${rows.length}: x${place} - x${before} >= 0`);
    if (group === undefined) return;
    binaries.push(`b${place}`);
    rows.push(`r${rows.length}: x${place} - ${group} b${place} >= 0`, `r${rows.length + 1}: x${place} - ${Math.min(high, 1e6)} b${place} <= 0`);
  });
  if (only !== undefined) add(write(form), only, only);
  return [
    direction, `obj: ${write(form)}`, "Subject To", ...rows, "Bounds", ...bounds,
    "General", unknowns.map((_, place) => `x${place}`).join(" "), ...(binaries.length > 0 ? ["Binary", binaries.join(" ")] : []), "End",
  ].join("\n");
}

/** Which whole numbers remain possible for a form, by integer programming: exact, or null. */
export function findPossible(system: System, form: Form, solve: Solve, wanted: number): Possible | null {
  const end = (direction: "Minimize" | "Maximize"): number | null => {
    const solution = solve(writeProgramme(system, direction, form));
    return solution.Status === "Optimal" ? Math.round(solution.ObjectiveValue) : null;
  };
  const low = end("Minimize");
  const high = low === null ? null : end("Maximize");
  if (low === null || high === null) return null;
  let count = low === high ? 1 : 2;
  for (let value = low + 1; value < high && count < wanted; value += 1) {
    const { Status } = solve(writeProgramme(system, "Minimize", form, value));
    if (Status === "Optimal") count += 1;
    else if (Status !== "Infeasible") return null;
  }
  return { low, high, count };
}
