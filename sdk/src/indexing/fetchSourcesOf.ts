import type { Address } from "viem";
import { fetchManagerTerms } from "./fetchManagerTerms.ts";
import { fetchMemberships } from "./fetchMemberships.ts";
import { fetchRecognitions, type IndexedRecognition } from "./fetchRecognitions.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/**
 * Where an account may have patronage from: the recognised sources of splits whose team it is or was in, or whose
 * relationship leg it earns or earned.
 * @returns Sources with the rates that were fixed for them, newest first
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const positions = await readPatronage(client, { account, sources: await fetchSourcesOf(index, { account }) });
 */
export async function fetchSourcesOf(
  index: IndexClient,
  { account, signal }: { readonly account: Address } & Abortable,
): Promise<IndexedRecognition[]> {
  const [memberships, terms] = await Promise.all([
    fetchMemberships(index, { account, signal }),
    fetchManagerTerms(index, { manager: account, signal }),
  ]);
  const splits = [...new Set([...memberships, ...terms].map(({ split }) => split))];
  return fetchRecognitions(index, { splits, signal });
}
