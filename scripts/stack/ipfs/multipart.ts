import { bodyTooLarge } from "./body.ts";
import { requirePlainName } from "./content-path.ts";
import { IpfsFailure } from "./failure.ts";
import { MAX_CONTENT_BYTES, MAX_PARTS } from "./limits.ts";

export type Attributes = { mode?: number; mtime?: { secs: bigint; nsecs?: number } };
export type Part = Attributes & { path: string; bytes: Uint8Array | undefined };

/** Reads the files and directories of an upload; a directory has no bytes, a file without a name an empty path. */
export async function readParts(body: Buffer, contentType: string | undefined): Promise<Part[]> {
  if (!/^multipart\/form-data\s*;/i.test(contentType ?? "")) {
    throw new IpfsFailure(400, 'file argument "path" is required: send it as multipart/form-data');
  }
  const entries = [...(await readForm(body, contentType ?? ""))];
  if (entries.length === 0) throw new IpfsFailure(400, 'file argument "path" is required');
  if (entries.length > MAX_PARTS) throw new IpfsFailure(413, `at most ${MAX_PARTS} files and directories at once`);
  const parts = await Promise.all(entries.map(([field, value]) => readPart(field, value)));
  const total = parts.reduce((sum, part) => sum + (part.bytes?.length ?? 0), 0);
  if (total > MAX_CONTENT_BYTES) throw bodyTooLarge();
  return parts;
}

async function readForm(body: Buffer, contentType: string): Promise<FormData> {
  try {
    // Node's own parser: the body is in memory and bounded by now.
    return await new Response(new Uint8Array(body), { headers: { "Content-Type": contentType } }).formData();
  } catch (error) {
    throw new IpfsFailure(400, "the multipart body is malformed", { cause: error });
  }
}

async function readPart(field: string, value: FormDataEntryValue): Promise<Part> {
  // Clients put mode and time into the name of the field: `file-1?mode=0644&mtime=5`.
  const attributes = readAttributes(new URLSearchParams(field.split("?")[1] ?? ""));
  if (typeof value === "string") return { ...attributes, path: "", bytes: new TextEncoder().encode(value) };
  const path = readPath(value.name);
  if (value.type === "application/x-directory") return { ...attributes, path, bytes: undefined };
  if (value.type === "application/symlink") throw new IpfsFailure(400, "symbolic links are not taken");
  return { ...attributes, path, bytes: await value.bytes() };
}

function readPath(encoded: string): string {
  let path: string;
  try {
    path = decodeURIComponent(encoded);
  } catch (error) {
    throw new IpfsFailure(400, `the file name ${JSON.stringify(encoded)} is not percent-encoded`, { cause: error });
  }
  path = path.replace(/^\/+|\/+$/g, "");
  if (path !== "") for (const name of path.split("/")) requirePlainName(name);
  return path;
}

/** Reads UnixFS mode and time from the parameters of a field or of the whole request. */
export function readAttributes(query: URLSearchParams): Attributes {
  const mode = query.get("mode");
  const secs = query.get("mtime");
  const nsecs = query.get("mtime-nsecs");
  if (mode !== null && !/^[0-7]{1,4}$/.test(mode)) throw new IpfsFailure(400, `invalid mode ${JSON.stringify(mode)}`);
  if (secs !== null && !/^-?\d{1,12}$/.test(secs)) throw new IpfsFailure(400, `invalid mtime ${JSON.stringify(secs)}`);
  if (nsecs !== null && !/^\d{1,9}$/.test(nsecs)) throw new IpfsFailure(400, "invalid mtime-nsecs");
  return {
    ...(mode === null ? {} : { mode: Number.parseInt(mode, 8) }),
    ...(secs === null ? {} : { mtime: { secs: BigInt(secs), ...(nsecs === null ? {} : { nsecs: Number(nsecs) }) } }),
  };
}
