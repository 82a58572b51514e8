/** One case in the terms of `gnd test`, and what more the runner looks at. */
export interface TestCase {
  /** What must be so, as a sentence. */
  name: string;
  blocks: Block[];
  assertions: Assertion[];
  /** The index must stop, with this in its message; then nothing else is asserted. */
  halts?: string;
  /** The mapping must log this as an error, and go on. */
  logs?: string;
}

export interface Block {
  number?: number;
  timestamp?: number;
  events: LogEvent[];
}

export interface LogEvent {
  address: string;
  event: string;
  params: Record<string, EventValue>;
  txHash?: string;
}

export type EventValue = string | number | string[];

export interface Assertion {
  query: string;
  expected: unknown;
}
