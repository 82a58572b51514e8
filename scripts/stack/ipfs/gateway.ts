import type { IncomingMessage } from "node:http";
import type { Answer } from "./answer.ts";
import type { Blocks } from "./blocks.ts";
import { type DagScope, planCar, writeCar } from "./car.ts";
import { type ContentPath, parseContentPath } from "./content-path.ts";
import { IpfsFailure, NotHere } from "./failure.ts";
import { findEntry, openFile, resolvePath } from "./files.ts";

type Format = "raw" | "car" | "file";
type Ask = { blocks: Blocks; path: ContentPath; query: URLSearchParams };

const IMMUTABLE = { "Cache-Control": "public, max-age=29030400, immutable" };
const RAW_TYPE = "application/vnd.ipld.raw";
const CAR_TYPE = "application/vnd.ipld.car";

/** Answers `/ipfs/<cid>[/names]`: blocks and CARs that the asker verifies itself, and whole files. */
export async function answerGateway(request: IncomingMessage, path: string, query: URLSearchParams, blocks: Blocks) {
  const cachedOnly = /\bonly-if-cached\b/i.test(request.headers["cache-control"] ?? "");
  const ask = { blocks, path: parseContentPath(decodePath(path)), query };
  const format = readFormat(request, query);
  try {
    const probe = cachedOnly && request.method === "HEAD" && format === "file";
    const answer = probe ? await answerProbe(ask) : await ANSWERS[format](ask);
    return isUnchanged(request, answer) ? { ...answer, status: 304, body: "" } : answer;
  } catch (error) {
    if (cachedOnly && error instanceof NotHere) throw new IpfsFailure(412, error.message);
    throw error;
  }
}

function decodePath(path: string): string {
  try {
    return path.split("/").map(decodeName).join("/");
  } catch (error) {
    throw new IpfsFailure(400, "the path is not percent-encoded", { cause: error });
  }
}

function decodeName(encoded: string): string {
  const name = decodeURIComponent(encoded);
  if (name.includes("/")) throw new IpfsFailure(400, "a name in a path has no slash");
  return name;
}

/** `?format=` wins over the Accept header, which browsers fill on their own. */
function readFormat(request: IncomingMessage, query: URLSearchParams): Format {
  const format = query.get("format");
  const accept = request.headers.accept ?? "";
  if (format === "raw" || (format === null && accept.includes(RAW_TYPE))) return "raw";
  if (format === "car" || (format === null && accept.includes(CAR_TYPE))) {
    if (/version=(?!1\b)|order=(?!dfs\b|unk\b)/.test(accept)) {
      throw new IpfsFailure(406, "CARs are of version 1, in depth-first order");
    }
    return "car";
  }
  if (format === null && (accept === "" || !accept.includes("application/vnd."))) return "file";
  throw new IpfsFailure(406, "this format is not served: ask for raw, car or a plain file");
}

const ANSWERS: Record<Format, (ask: Ask) => Promise<Answer>> = {
  async raw({ blocks, path }) {
    const cid = await resolvePath(blocks, path);
    const body = await blocks.read(cid);
    return {
      status: 200,
      headers: { ...describe(`${cid}.bin`, RAW_TYPE, `"${cid}.raw"`), "Content-Length": String(body.length) },
      body,
    };
  },

  async car({ blocks, path, query }) {
    const scope = readScope(query);
    const plan = await planCar(blocks, path, scope);
    const type = `${CAR_TYPE}; version=1; order=dfs; dups=n`;
    // Weak, because another gateway may write the same graph in other bytes.
    const tag = `W/"${path.root}.${plan.root}.${scope}.car"`;
    return { status: 200, headers: describe(`${plan.root}.car`, type, tag), body: writeCar(blocks, plan) };
  },

  async file({ blocks, path }) {
    const entry = await findEntry(blocks, path);
    if (entry.type === "directory" || entry.type === "object") {
      throw new IpfsFailure(406, "only files are put together here: ask for ?format=car or ?format=raw");
    }
    const file = await openFile(blocks, path);
    const headers = {
      ...IMMUTABLE,
      ETag: `"${file.cid}"`,
      // The type is never guessed: documents are other people's, and the RPC lives on the same origin.
      "Content-Type": "application/octet-stream",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Content-Length": String(file.size),
      Vary: "Accept",
    };
    return { status: 200, headers, body: file.content(0, file.size) };
  },
};

/** Is it here? That is all a probe asks, whatever it is. */
async function answerProbe({ blocks, path }: Ask): Promise<Answer> {
  const cid = await resolvePath(blocks, path);
  await blocks.read(cid);
  return { status: 200, headers: { ...IMMUTABLE, ETag: `"${cid}"`, Vary: "Accept" }, body: "" };
}

function describe(name: string, type: string, tag: string): Record<string, string> {
  return {
    ...IMMUTABLE,
    ETag: tag,
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${name}"`,
    Vary: "Accept",
  };
}

function readScope(query: URLSearchParams): DagScope {
  const scope = query.get("dag-scope") ?? "all";
  if (scope === "all" || scope === "entity" || scope === "block") return scope;
  throw new IpfsFailure(400, `unknown dag-scope ${JSON.stringify(scope)}: use all, entity or block`);
}

function isUnchanged(request: IncomingMessage, { headers }: Answer): boolean {
  const known = (request.headers["if-none-match"] ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return known.includes("*") || known.includes((headers.ETag ?? "").replace(/^W\//, ""));
}
