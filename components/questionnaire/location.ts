/** Where somebody is in the course: a step by its slug, and the question to go to when they came from the rereading. */
export type Place = { readonly slug: string | null; readonly question: string | null };

/** Slug of the last step, after those of the questionnaire. */
export const REVIEW_SLUG = "relire";

export function parsePlace(search: string): Place {
  const query = new URLSearchParams(search);
  return { slug: query.get("etape"), question: query.get("question") };
}

export function formatPlace({ slug, question }: Place): string {
  const query = new URLSearchParams();
  if (slug !== null) query.set("etape", slug);
  if (question !== null) query.set("question", question);
  return `?${query.toString()}`;
}
