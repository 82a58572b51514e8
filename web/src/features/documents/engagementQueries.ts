import { parseBriefDocument, parseEvidenceDocument, parseReasonDocument } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Hex } from "viem";
import { documentQueryOptions } from "./queries.ts";

/** What was agreed, by the digest of an engagement's or an outcome's brief. */
export const briefDocumentQueryOptions = (digest: Hex) => documentQueryOptions("brief", digest, parseBriefDocument);

export const useBriefDocument = (digest: Hex) => useQuery(briefDocumentQueryOptions(digest));

/** What shows that an outcome was delivered, by the digest in the delivery. */
export const evidenceDocumentQueryOptions = (digest: Hex) =>
  documentQueryOptions("evidence", digest, parseEvidenceDocument);

export const useEvidenceDocument = (digest: Hex) => useQuery(evidenceDocumentQueryOptions(digest));

/** Why an outcome is disputed, or why an arbiter divided it so. */
export const reasonDocumentQueryOptions = (digest: Hex) => documentQueryOptions("reason", digest, parseReasonDocument);

export const useReasonDocument = (digest: Hex) => useQuery(reasonDocumentQueryOptions(digest));
