import type { Engagement } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useBriefDocument } from "../documents/engagementQueries.ts";
import { visibleText } from "../markdown/visibleText.ts";
import { engagementQueryOptions } from "./queries.ts";

/** An engagement as others name it: read once, because what it's called doesn't change often. */
export const useNamedEngagement = (engagementId: bigint): Engagement | null =>
  useQuery({ ...engagementQueryOptions(engagementId), refetchInterval: false }).data?.data ?? null;

/** What an engagement is called, as a link to it; its number until that's known. */
export function EngagementName({ engagementId }: { engagementId: bigint }) {
  const engagement = useNamedEngagement(engagementId);
  return (
    <Link href={`/engagements/${engagementId}`} className="break">
      {engagement ? <Title engagement={engagement} /> : `Engagement ${engagementId}`}
    </Link>
  );
}

function Title({ engagement: { engagementId, brief, briefDocument } }: { engagement: Engagement }) {
  // Verified here when it can be had; what the index read, otherwise.
  const { data } = useBriefDocument(brief);
  return visibleText((data ?? briefDocument)?.title ?? "").trim() || `Engagement ${engagementId}`;
}
