/** A refusal with the HTTP status it is answered with; the message is a sentence for whoever asked. */
export class IpfsFailure extends Error {
  override name = "IpfsFailure";
  readonly status: number;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** The block, or something below a path, is not on this node. */
export class NotHere extends IpfsFailure {
  override name = "NotHere";

  constructor(what: string) {
    super(404, `block was not found locally (offline): ipld: could not find ${what}`);
  }
}

const FULL = /\b(ENOSPC|EDQUOT)\b/;
const UNWRITABLE = /\b(EACCES|EPERM|EROFS)\b/;

/** Says which failure of the disk this is, also when a library has wrapped it in a message of its own. */
export function readDiskFailure(error: unknown): "full" | "unwritable" | undefined {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? "";
  const text = `${code} ${error instanceof Error ? error.message : String(error)}`;
  if (FULL.test(text)) return "full";
  if (UNWRITABLE.test(text)) return "unwritable";
  return undefined;
}

/** Errors of the exporter, by name, that mean a bad question and not a broken node. */
const EXPORTER_STATUS: Record<string, number> = {
  NotFoundError: 404,
  BadPathError: 400,
  InvalidParametersError: 400,
  NoResolverError: 400,
  NotUnixFSError: 400,
};

/** Turns whatever was thrown into a failure that can be answered. */
export function toFailure(error: unknown): IpfsFailure {
  if (error instanceof IpfsFailure) return error;
  const disk = readDiskFailure(error);
  if (disk === "full")
    return new IpfsFailure(507, "The disk is full: free some space and try again.", { cause: error });
  if (disk === "unwritable") {
    return new IpfsFailure(500, "The data directory cannot be written: check its permissions.", { cause: error });
  }
  const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
  return new IpfsFailure(EXPORTER_STATUS[name] ?? 500, message, { cause: error });
}
