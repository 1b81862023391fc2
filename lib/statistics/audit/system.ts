/**
 * What an attacker knows, as whole numbers that nobody told and statements about them that somebody did. A system is the
 * same thing for a release of ours, for a table of a handbook, and for a release made unsafe on purpose.
 */

/** A sum of unknowns, each a number of times. */
export type Form = readonly (readonly [unknown: number, times: number])[];

/** A count that is not known: what alone is known of it. */
export type Unknown = {
  readonly low: number;
  readonly high: number;
  /** Nobody, or at least so many: the smallest group that sealing leaves. */
  readonly group?: number;
  /** The same count in the release before: it never falls. */
  readonly before?: number;
};

/** Both ends included. */
export type Statement = { readonly form: Form; readonly low: number; readonly high: number };
export type System = { readonly unknowns: readonly Unknown[]; readonly statements: readonly Statement[] };

/** A cell to protect; its sum is only written down for the solver. */
export type Target = { readonly name: string; readonly getForm: () => Form };

export const compute = (form: Form, values: ArrayLike<number>): number => form.reduce((sum, [unknown, times]) => sum + times * (values[unknown] ?? 0), 0);

const holds = ({ low, high, group }: Unknown, value: number): boolean => value >= low && value <= high && !(group !== undefined && value > 0 && value < group);

/**
 * A world that fits everything said, from which others are tried: each one that fits as well is a witness, exact, that the
 * cells it changes cannot be known.
 */
export class World {
  /** The statements that each unknown stands in, one after another: those of unknown u from `starts[u]` to `starts[u + 1]`. */
  private readonly starts: Int32Array;
  private readonly places: Int32Array;
  private readonly times: Float64Array;
  private readonly after: Int32Array;
  private readonly sums: Float64Array;
  /** What changes while a world is tried; zero everywhere between two trials. */
  private readonly changed: Int32Array;
  private readonly differences: Float64Array;

  constructor(private readonly system: System, private readonly values: Int32Array) {
    const { unknowns, statements } = system;
    this.starts = new Int32Array(unknowns.length + 1);
    for (const { form } of statements) for (const [unknown] of form) this.starts[unknown + 1] = (this.starts[unknown + 1] as number) + 1;
    for (let unknown = 0; unknown < unknowns.length; unknown += 1) this.starts[unknown + 1] = (this.starts[unknown + 1] as number) + (this.starts[unknown] as number);
    this.places = new Int32Array(this.starts[unknowns.length] as number);
    this.times = new Float64Array(this.places.length);
    const filled = this.starts.slice();
    this.sums = Float64Array.from(statements, ({ form }, place) => {
      for (const [unknown, times] of form) {
        const entry = filled[unknown] as number;
        filled[unknown] = entry + 1;
        this.places[entry] = place;
        this.times[entry] = times;
      }
      return compute(form, values);
    });
    this.after = new Int32Array(unknowns.length).fill(-1);
    unknowns.forEach(({ before }, unknown) => { if (before !== undefined) this.after[before] = unknown; });
    this.changed = new Int32Array(unknowns.length);
    this.differences = new Float64Array(statements.length);
  }

  /** How many of the things said this world contradicts. */
  countFaults(): number {
    const { unknowns, statements } = this.system;
    const told = statements.filter(({ low, high }, place) => (this.sums[place] as number) < low || (this.sums[place] as number) > high);
    const alone = unknowns.filter((unknown, place) => !holds(unknown, this.values[place] as number) || (unknown.before !== undefined && (this.values[place] as number) < (this.values[unknown.before] as number)));
    return told.length + alone.length;
  }

  /** True when the world fits everything said after these changes too. */
  fits(changes: Form): boolean {
    return this.judge(changes.map(([unknown]) => unknown), (place) => changes[place]?.[1] ?? 0);
  }

  /** The same where every one of these counts, each named once, changes by the same number. */
  fitsAll(unknowns: readonly number[], by: number): boolean {
    return this.judge(unknowns, () => by);
  }

  private judge(unknowns: readonly number[], getChange: (place: number) => number): boolean {
    unknowns.forEach((unknown, place) => { this.changed[unknown] = (this.changed[unknown] as number) + getChange(place); });
    const fits = unknowns.every((unknown) => this.isAllowed(unknown)) && this.keepsStatements(unknowns);
    for (const unknown of unknowns) this.changed[unknown] = 0;
    return fits;
  }

  private read(unknown: number): number {
    return (this.values[unknown] as number) + (this.changed[unknown] as number);
  }

  private isAllowed(place: number): boolean {
    const unknown = this.system.unknowns[place] as Unknown;
    const after = this.after[place] as number;
    return holds(unknown, this.read(place)) && (unknown.before === undefined || this.read(place) >= this.read(unknown.before)) && (after < 0 || this.read(after) >= this.read(place));
  }

  private keepsStatements(unknowns: readonly number[]): boolean {
    for (const unknown of unknowns) {
      for (let entry = this.starts[unknown] as number; entry < (this.starts[unknown + 1] as number); entry += 1) {
        const place = this.places[entry] as number;
        this.differences[place] = (this.differences[place] as number) + (this.times[entry] as number) * (this.changed[unknown] as number);
      }
    }
    let keeps = true;
    for (const unknown of unknowns) {
      for (let entry = this.starts[unknown] as number; entry < (this.starts[unknown + 1] as number); entry += 1) {
        const place = this.places[entry] as number;
        const difference = this.differences[place] as number;
        if (difference === 0) continue;
        const { low, high } = this.system.statements[place] as Statement;
        const sum = (this.sums[place] as number) + difference;
        keeps &&= sum >= low && sum <= high;
        this.differences[place] = 0;
      }
    }
    return keeps;
  }
}
