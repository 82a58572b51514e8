import { createServer } from "node:net";
import type { Log } from "./log.ts";
import { release, reserve } from "./reservations.ts";
import { StackError } from "./StackError.ts";

const SEARCHED = 200;

/** A port is free when both this machine's address and the wildcard can be bound: gnd listens on the wildcard. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await canBind(port, "127.0.0.1")) && (await canBind(port, "0.0.0.0"));
}

function canBind(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

export interface PortWish {
  part: string;
  preferred: number;
  /** The variable through which the person asked for exactly this port, when they did. */
  variable?: string;
}

export interface PortChooser {
  /** @throws {StackError} when the port that somebody asked for is taken */
  choose(wish: PortWish): Promise<number>;
  /** Lets other stacks have the ports that were chosen. */
  release(): void;
}

const nameOf = (port: number) => `port ${port}`;

/** Gives out ports of this machine, each one to one part of one stack. */
export function createPortChooser(log: Log): PortChooser {
  const given: number[] = [];
  const giveBack = () => {
    for (const port of given) release(nameOf(port));
  };
  async function choose({ part, preferred, variable }: PortWish): Promise<number> {
    const last = variable === undefined ? Math.min(preferred + SEARCHED, 65_535) : preferred;
    for (let port = preferred; port <= last; port++) {
      if (given.includes(port) || !reserve(nameOf(port))) continue;
      given.push(port);
      if (!(await isPortFree(port))) continue;
      if (port !== preferred) log(part, `Port ${preferred} is taken, using ${port} instead.`);
      return port;
    }
    if (variable === undefined) {
      throw new StackError(`No free port for ${part} between ${preferred} and ${last}. End what listens there.`);
    }
    throw new StackError(
      `Port ${preferred} is taken, and ${variable} asks for it. End what listens there, or unset ${variable}.`,
    );
  }
  return { choose, release: giveBack };
}
