import { UnreadableAnswer, type Read, type Sealer } from "@/lib/anonymisation/seal";
import type { Question } from "@/lib/questionnaire/types";

/** What ends a field and a row, and stands for no answer, in the text format of COPY, which writes all three otherwise inside a field. */
const TAB = 9;
const NEWLINE = 10;
const NONE = "\\N";
const LIST = "[".charCodeAt(0);
/** Options are written in ASCII. */
const LETTERS = 128;

/**
 * Walks through copied rows, field after field: a profile and the answers to all questions, again and again. Options are found
 * letter by letter, without making a string of each; a list of options is read once for everybody who gave it.
 */
export class Reader {
  private at = 0;
  /** Where the last whole row ends. */
  private end = 0;
  private bytes: Buffer = Buffer.alloc(0);
  /** By node and letter, the next node; 0: no option goes on so. The nodes from 1 on are those where the options of each question begin. */
  private readonly next: Uint16Array;
  /** By node, what the option that ends there says; null: no answer. */
  private readonly found: (Read | null | undefined)[];
  private readonly lists: readonly Map<string, Read>[];

  constructor(private readonly sealer: Sealer) {
    const { questions } = sealer;
    const words = questions.flatMap(({ type, options }, place) => [NONE, ...(type === "one" ? options.map(({ id }) => id) : [])].map((word) => ({ place, word })));
    this.next = new Uint16Array(LETTERS * (1 + questions.length + words.reduce((sum, { word }) => sum + word.length, 0)));
    this.found = Array.from({ length: this.next.length / LETTERS }, () => undefined);
    this.lists = questions.map(() => new Map<string, Read>());
    let nodes = questions.length;
    for (const { place, word } of words) {
      let node = 1 + place;
      for (const letter of word) {
        const edge = node * LETTERS + letter.charCodeAt(0);
        if (this.next[edge] === 0) this.next[edge] = (nodes += 1);
        node = this.next[edge] as number;
      }
      this.found[node] = word === NONE ? null : sealer.read(place, word);
    }
  }

  /** Adds bytes, of which the last ones may begin a row that the next ones go on with. */
  add(chunk: Buffer): void {
    this.bytes = Buffer.concat([this.bytes.subarray(this.at), chunk]);
    this.at = 0;
    this.end = this.bytes.lastIndexOf(NEWLINE) + 1;
  }

  hasRow(): boolean {
    return this.at < this.end;
  }

  /** The next field as it is. */
  takeText(): string {
    const { bytes, at: start } = this;
    let at = start;
    while (bytes[at] !== TAB && bytes[at] !== NEWLINE) at += 1;
    this.at = at + 1;
    return bytes.toString("latin1", start, at);
  }

  /** The next field, an answer to the question at this place; undefined when there is none. */
  takeAnswer(place: number): Read | undefined {
    const { bytes, next } = this;
    let { at } = this;
    if (bytes[at] === LIST) return this.takeList(place);
    let node = 1 + place;
    for (let letter = bytes[at] as number; letter !== TAB && letter !== NEWLINE; letter = bytes[(at += 1)] as number) node = letter < LETTERS ? (next[node * LETTERS + letter] ?? 0) : 0;
    this.at = at + 1;
    const read = this.found[node];
    if (read === undefined) throw this.findUnreadable(place);
    return read ?? undefined;
  }

  private takeList(place: number): Read | undefined {
    const list = this.takeText();
    const known = this.lists[place]?.get(list);
    if (known !== undefined) return known;
    const read = this.sealer.read(place, this.parse(place, list));
    if (read !== undefined) this.lists[place]?.set(list, read);
    return read;
  }

  private parse(place: number, list: string): string[] {
    try {
      return JSON.parse(list) as string[];
    } catch {
      // Not as the cause either: the parser quotes what it could not read.
      throw this.findUnreadable(place);
    }
  }

  private findUnreadable(place: number): UnreadableAnswer {
    const { id, type } = this.sealer.questions[place] as Question;
    return new UnreadableAnswer(id, type === "one" ? "unknown-option" : "wrong-type");
  }
}
