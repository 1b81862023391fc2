import type { Change, Path } from "@/lib/diagnosis/path";
import type { Profile } from "@/lib/diagnosis/types";
import type { RuleBook } from "./types";

/** One concrete move: the action of the study that helps, and the answers that it would change. */
export type Move = { readonly action: string; readonly changes: readonly Change[] };

/** Groups the changes of a path by the action that helps with them, in the order of the rule book. */
export function groupMoves(book: RuleBook, profile: Profile, path: Path): Move[] {
  return book.moves
    .filter((move) => move.profile === profile)
    .map(({ action, questions }) => ({ action, changes: path.changes.filter(({ question }) => questions.includes(question)) }))
    .filter(({ changes }) => changes.length > 0);
}
