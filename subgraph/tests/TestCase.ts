/** One case in the terms of `gnd test`, and what more the runner looks at. */
export interface TestCase {
  /** What must be so, as a sentence. */
  name: string;
  blocks: Block[];
  /** What is on IPFS; where a round is opened without its list among them, something that is no list is put there. */
  files?: IpfsFile[];
  assertions: Assertion[];
  /** The index must stop, with this in its message; then nothing else is asserted. */
  halts?: string;
  /** The mapping must log this, each of several, and go on. */
  logs?: string | string[];
}

export interface IpfsFile {
  cid: string;
  content: string;
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

export type EventValue = string | number | boolean | string[];

export interface Assertion {
  query: string;
  expected: unknown;
}
