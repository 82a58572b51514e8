import * as v from "valibot";
import { digestFromCid } from "./digestFromCid.ts";
import { isRedirect } from "./isRedirect.ts";
import type { PinningEndpoint } from "./PinningEndpoint.ts";
import { quote } from "./quote.ts";
import { readCapped } from "./readCapped.ts";

export type ServiceEndpoint = Extract<PinningEndpoint, { kind: "service" }>;

/** A service tells of a few pins in far less. */
const MAX_ANSWER_BYTES = 64 * 1024;

const statusSchema = v.object({
  requestid: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  status: v.picklist(["queued", "pinning", "pinned", "failed"]),
  pin: v.object({ cid: v.string() }),
  info: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
});
const listSchema = v.object({ results: v.array(statusSchema) });
const refusalSchema = v.object({ error: v.object({ reason: v.string(), details: v.optional(v.string()) }) });

export type PinStatus = v.InferOutput<typeof statusSchema>;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function sayRefusal(status: number, text: string): string {
  if (status === 401 || status === 403) return "it doesn't accept the token. Enter one of yours";
  const refusal = v.safeParse(refusalSchema, parse(text));
  const said = refusal.success ? (refusal.output.error.details ?? refusal.output.error.reason) : "";
  return `it answered with status ${status}${said === "" ? "" : `: ${quote(said)}`}`;
}

async function ask(
  endpoint: ServiceEndpoint,
  path: string,
  body: object | null,
  signal: AbortSignal,
): Promise<unknown> {
  const { url, token } = endpoint;
  const response = await fetch(`${url.replace(/\/+$/, "")}${path}`, {
    method: body === null ? "GET" : "POST",
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === null ? {} : { "content-type": "application/json" }),
    },
    body: body === null ? null : JSON.stringify(body),
    signal,
    redirect: "manual",
    credentials: "omit",
    referrerPolicy: "no-referrer",
  });
  if (isRedirect(response)) throw new Error("it redirects elsewhere, which isn't followed");
  const text = new TextDecoder().decode(await readCapped(response, MAX_ANSWER_BYTES));
  if (!response.ok) throw new Error(sayRefusal(response.status, text));
  return parse(text);
}

function read<Schema extends typeof statusSchema | typeof listSchema>(schema: Schema, answer: unknown) {
  const parsed = v.safeParse(schema, answer);
  if (parsed.success) return parsed.output;
  throw new Error("its answer isn't one of the IPFS Remote Pinning API");
}

/** The requests of the IPFS Remote Pinning API that are needed here, to one service and about one block. */
export function serviceApi(endpoint: ServiceEndpoint, cid: string, signal: AbortSignal) {
  const isOurs = ({ pin }: PinStatus) => {
    try {
      return digestFromCid(pin.cid) === digestFromCid(cid);
    } catch {
      return false;
    }
  };
  const checked = (status: PinStatus): PinStatus => {
    if (isOurs(status)) return status;
    throw new Error("it says that it pins something else");
  };
  return {
    /** What it has already, so that asking twice makes one pin. */
    async find(): Promise<PinStatus | undefined> {
      const query = new URLSearchParams({ cid, status: "queued,pinning,pinned", limit: "1" });
      return read(listSchema, await ask(endpoint, `/pins?${query}`, null, signal)).results.find(isOurs);
    },
    async add(pin: { readonly name: string; readonly origins: readonly string[] }): Promise<PinStatus> {
      const body = { cid, ...pin, meta: { app: "rizom" } };
      return checked(read(statusSchema, await ask(endpoint, "/pins", body, signal)));
    },
    async look(requestid: string): Promise<PinStatus> {
      return checked(read(statusSchema, await ask(endpoint, `/pins/${encodeURIComponent(requestid)}`, null, signal)));
    },
    /** Why it failed, in the service's own words; empty when it says nothing. */
    detailsOf: ({ info }: PinStatus): string => quote(String(info?.status_details ?? "")),
  };
}
