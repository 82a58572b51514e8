import * as v from "valibot";
import type { IndexClient, Variables } from "./IndexClient.ts";
import { IndexBehindError, IndexInvalidError, IndexUnavailableError } from "./indexErrors.ts";

/** How to reach the index. */
export type IndexOptions = {
  /** Milliseconds to wait for an answer; default 3,000. */
  readonly timeout?: number;
  /** Default: the platform's own. */
  readonly fetch?: typeof globalThis.fetch;
};

const answerSchema = v.object({
  data: v.nullish(v.unknown()),
  errors: v.optional(v.array(v.object({ message: v.string() }))),
});

/** How Graph Node says that a block is still to come. */
const BEHIND =
  /only (has )?indexed up to|has not (yet )?been indexed|not (yet )?indexed|data for block .* is (therefore )?not yet available/i;

/** Asks once; whoever called it off gets its own reason back, everything else is an unavailable index. */
async function post(
  url: string,
  body: string,
  options: Required<IndexOptions>,
  signal?: AbortSignal,
): Promise<unknown> {
  const deadline = AbortSignal.timeout(options.timeout);
  try {
    const response = await options.fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    });
    if (!response.ok) throw new IndexUnavailableError(`status ${response.status}`);
    return await response.json();
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof IndexUnavailableError) throw cause;
    const reason = deadline.aborted ? `not within ${options.timeout} ms` : "no connection";
    throw new IndexUnavailableError(reason, { cause });
  }
}

function dataOf(answer: unknown): unknown {
  const parsed = v.safeParse(answerSchema, answer);
  if (!parsed.success) throw new IndexInvalidError("not a GraphQL answer");
  const [error] = parsed.output.errors ?? [];
  if (error && BEHIND.test(error.message)) throw new IndexBehindError({ cause: error });
  if (error) throw new IndexInvalidError(error.message.slice(0, 200), { cause: error });
  return parsed.output.data;
}

/**
 * A place to ask the index: a subgraph's GraphQL endpoint.
 * @param url For example `http://127.0.0.1:8000/subgraphs/name/subgraph-0`
 * @returns What the `fetch…` functions take first
 * @example
 * const index = createIndexClient(url);
 * const splits = await fetchSplits(index, { first: 20 });
 */
export function createIndexClient(url: string, options: IndexOptions = {}): IndexClient {
  const settings: Required<IndexOptions> = {
    timeout: options.timeout ?? 3_000,
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
  };
  return {
    url,
    query: async ({ document, schema, variables = {} as Variables, signal }) => {
      // Amounts and blocks are written as text, which GraphQL's BigInt takes.
      const body = JSON.stringify({ query: document, variables }, (_, value: unknown) =>
        typeof value === "bigint" ? value.toString() : value,
      );
      const parsed = v.safeParse(schema, dataOf(await post(url, body, settings, signal)));
      if (parsed.success) return parsed.output;
      const [issue] = parsed.issues;
      throw new IndexInvalidError(`${v.getDotPath(issue) ?? "data"}: ${issue.message}`, { cause: parsed.issues });
    },
  };
}
