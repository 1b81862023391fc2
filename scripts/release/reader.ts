import type { Read, Sealer } from "@/lib/anonymisation/seal";

/** Ends every field of a piece: no option holds it, and JSON escapes it. */
export const END = "\u001f";
const END_CODE = END.charCodeAt(0);
const LIST = "[".charCodeAt(0);
/** Options are written in ASCII. */
const LETTERS = 128;

/**
 * Walks through a piece, field after field: a profile and the answers to all questions, again and again. Options are found
 * letter by letter, without making a string of each; a list of options is read once for everybody who gave it.
 */
export class Reader {
  private at = 0;
  private text = "";
  /** By node and letter, the next node; 0: no option goes on so. The nodes from 1 on are those where the options of each question begin. */
  private readonly next: Uint16Array;
  private readonly found: (Read | undefined)[];
  private readonly lists: readonly Map<string, Read>[];

  constructor(private readonly sealer: Sealer) {
    const { questions } = sealer;
    const words = questions.flatMap(({ options }, place) => options.map(({ id }) => ({ place, id })));
    this.next = new Uint16Array(LETTERS * (1 + questions.length + words.reduce((sum, { id }) => sum + id.length, 0)));
    this.found = Array.from({ length: this.next.length / LETTERS }, () => undefined);
    this.lists = questions.map(() => new Map<string, Read>());
    let nodes = questions.length;
    for (const { place, id } of words) {
      let node = 1 + place;
      for (const letter of id) {
        const edge = node * LETTERS + letter.charCodeAt(0);
        if (this.next[edge] === 0) this.next[edge] = (nodes += 1);
        node = this.next[edge] as number;
      }
      this.found[node] = sealer.read(place, id);
    }
  }

  open(text: string): void {
    this.text = text;
    this.at = 0;
  }

  isOver(): boolean {
    return this.at >= this.text.length;
  }

  /** The next field as it is. */
  takeText(): string {
    const end = this.text.indexOf(END, this.at);
    const text = this.text.slice(this.at, end);
    this.at = end + 1;
    return text;
  }

  /** The next field, an answer to the question at this place; undefined when there is none. */
  takeAnswer(place: number): Read | undefined {
    const { text, next } = this;
    let { at } = this;
    if (text.charCodeAt(at) === LIST) return this.takeList(place);
    let node = 1 + place;
    for (let letter = text.charCodeAt(at); letter !== END_CODE; letter = text.charCodeAt((at += 1))) node = letter < LETTERS ? (next[node * LETTERS + letter] ?? 0) : 0;
    const isEmpty = at === this.at;
    this.at = at + 1;
    const read = this.found[node];
    if (read === undefined && !isEmpty) throw new Error("an answer is no option of its question");
    return read;
  }

  private takeList(place: number): Read | undefined {
    const list = this.takeText();
    const known = this.lists[place]?.get(list);
    if (known !== undefined) return known;
    const read = this.sealer.read(place, JSON.parse(list) as string[]);
    if (read !== undefined) this.lists[place]?.set(list, read);
    return read;
  }
}
