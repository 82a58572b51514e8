import {
  DocumentError,
  DocumentUnavailableError,
  fetchDocument,
  parseCharterDocument,
  parseProposalDocument,
} from "@rizom/sdk";
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Hex } from "viem";
import { environment } from "../../lib/environment.ts";
import { keys } from "../../lib/keys.ts";
import { noteMismatch } from "./mismatches.ts";

const PATIENCE = 6_000;
/** One that was put there a moment ago may take a while to be found. */
const AGAIN_AFTER = 20_000;

/** A document never changes: it's read once, verified against its digest and checked, and asked for again only while nobody has it. */
export function documentQueryOptions<Document>(kind: string, digest: Hex, parse: (bytes: Uint8Array) => Document) {
  return queryOptions({
    queryKey: keys.document(digest, kind),
    queryFn: async ({ signal }) => {
      const gateways = environment.ipfsGatewayUrls;
      const onMismatch = (gateway: string) => noteMismatch(digest, gateway);
      return parse(await fetchDocument({ digest, gateways, timeoutMs: PATIENCE, signal, onMismatch }));
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    refetchInterval: ({ state }) => (state.error instanceof DocumentUnavailableError ? AGAIN_AFTER : false),
  });
}

/** Title, summary and reasons of a proposal, by the digest in its description. */
export const proposalDocumentQueryOptions = (digest: Hex) =>
  documentQueryOptions("proposal", digest, parseProposalDocument);

export const useProposalDocument = (digest: Hex) => useQuery(proposalDocumentQueryOptions(digest));

/** A franchise's charter, by the digest that the registry holds. */
export const charterDocumentQueryOptions = (digest: Hex) =>
  documentQueryOptions("charter", digest, parseCharterDocument);

export const useCharterDocument = (digest: Hex) => useQuery(charterDocumentQueryOptions(digest));

/** Whether another try may help: what was found and is broken stays so. */
export const isWorthATry = (error: unknown): boolean => !(error instanceof DocumentError);
