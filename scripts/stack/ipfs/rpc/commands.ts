import { add } from "./add.ts";
import { blockGet, blockPut } from "./block.ts";
import type { RpcCommand } from "./call.ts";
import { cat } from "./cat.ts";
import { pinAdd, pinRemove } from "./pin.ts";
import { pinList } from "./pin-list.ts";
import { version } from "./version.ts";

/** The part of Kubo's RPC that this node speaks, by the path below `/api/v0/`. */
export const COMMANDS: ReadonlyMap<string, RpcCommand> = new Map([
  ["version", version],
  ["add", add],
  ["cat", cat],
  ["block/put", blockPut],
  ["block/get", blockGet],
  ["pin/add", pinAdd],
  ["pin/ls", pinList],
  ["pin/rm", pinRemove],
]);
