import { readDiskFailure } from "./failure.ts";
import type { IpfsNodeOptions } from "./server.ts";

/** Says in a sentence why the node could not start, and what to do. */
export function explainStartFailure(error: unknown, { port, host, directory }: IpfsNodeOptions): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken by another program. Stop it, or choose another port with IPFS_PORT.`;
  }
  if (code === "EADDRNOTAVAIL") return `${host} is not an address of this machine. Choose another with IPFS_HOST.`;
  const disk = readDiskFailure(error);
  if (disk === "full") return `The disk is full: ${directory} cannot take any data. Free some space and start again.`;
  if (disk === "unwritable") {
    // Low ports give the same code as closed directories.
    if ((error as { syscall?: string }).syscall === "listen") return `Port ${port} may not be opened by this user.`;
    return `${directory} cannot be written. Change its permissions, or choose another with IPFS_DIRECTORY.`;
  }
  if (code === "ENOTDIR" || code === "EEXIST") {
    return `${directory} is not a directory. Move that file away, or choose another with IPFS_DIRECTORY.`;
  }
  return `The IPFS node could not start: ${error instanceof Error ? error.message : String(error)}`;
}
