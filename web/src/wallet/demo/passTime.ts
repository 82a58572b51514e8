import type { AskNode } from "./signCalls.ts";

/**
 * Moves the clock of a local chain ahead, for everybody, and makes a block that has the new time.
 *
 * @throws if the node has no such clock
 */
export async function passTime(ask: AskNode, seconds: number): Promise<void> {
  await ask("evm_increaseTime", [seconds]);
  await ask("evm_mine", []);
}
