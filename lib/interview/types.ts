/** What an event puts in its register; null empties it. */
export type EventValue = string | readonly string[] | null;

/**
 * One change of one register of an interview. Events are only ever added: what an interview is, is read from all of them.
 * `replaces` names the events that the device saw in the register; `at` is the device's own time, to the minute
 * (`2026-11-23T09:41Z`), to be shown and never to decide anything, since clocks are wrong.
 */
export type InterviewEvent = {
  readonly id: string;
  readonly interview: string;
  readonly register: string;
  readonly value: EventValue;
  readonly replaces: readonly string[];
  readonly device: string;
  readonly at: string;
};

/** Every event known here, by its identifier. */
export type Log = ReadonlyMap<string, InterviewEvent>;

/** Events of one register that no other event replaces: one, or several when devices did not see each other's work. */
export type Heads = readonly InterviewEvent[];

/** Two devices, or two windows, put different values in a register without seeing each other's. */
export type Conflict = { readonly register: string; readonly heads: Heads };
