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
  /** Of each unknown: a statement it stands in, how many times, and so on. */
  private readonly statementsOf: number[][];
  private readonly after: Int32Array;
  private readonly sums: Float64Array;

  constructor(private readonly system: System, private readonly values: Int32Array) {
    const { unknowns, statements } = system;
    this.statementsOf = unknowns.map(() => []);
    this.after = new Int32Array(unknowns.length).fill(-1);
    unknowns.forEach(({ before }, unknown) => { if (before !== undefined) this.after[before] = unknown; });
    this.sums = Float64Array.from(statements, ({ form }, place) => {
      for (const [unknown, times] of form) this.statementsOf[unknown]?.push(place, times);
      return compute(form, values);
    });
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
    const change = new Map(changes);
    const read = (unknown: number) => (this.values[unknown] as number) + (change.get(unknown) ?? 0);
    const differences = new Map<number, number>();
    for (const [unknown, by] of changes) {
      const { before } = this.system.unknowns[unknown] as Unknown;
      const after = this.after[unknown] as number;
      if (!holds(this.system.unknowns[unknown] as Unknown, read(unknown))) return false;
      if (before !== undefined && read(unknown) < read(before)) return false;
      if (after >= 0 && read(after) < read(unknown)) return false;
      const of = this.statementsOf[unknown] as number[];
      for (let entry = 0; entry < of.length; entry += 2) {
        const place = of[entry] as number;
        differences.set(place, (differences.get(place) ?? 0) + (of[entry + 1] as number) * by);
      }
    }
    for (const [place, difference] of differences) {
      const { low, high } = this.system.statements[place] as Statement;
      const sum = (this.sums[place] as number) + difference;
      if (sum < low || sum > high) return false;
    }
    return true;
  }
}
