import { parseContentPath } from "../content-path.ts";
import { openFile } from "../files.ts";
import { type RpcCommand, readCount, requireOneArgument } from "./call.ts";

/** Sends a file, or the part of it that `offset` and `length` name. */
export const cat: RpcCommand = async ({ blocks, query }) => {
  const path = parseContentPath(requireOneArgument(query, "ipfs-path"));
  const offset = readCount(query, "offset") ?? 0;
  const wanted = readCount(query, "length");
  const file = await openFile(blocks, path);
  const rest = Math.max(file.size - offset, 0);
  const length = Math.min(wanted ?? rest, rest);
  return {
    status: 200,
    headers: {
      "Content-Type": "application/octet-stream",
      "X-Stream-Output": "1",
      "X-Content-Length": String(length),
      "Content-Length": String(length),
    },
    body: length === 0 ? "" : file.content(offset, length),
  };
};
