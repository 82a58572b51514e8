import type { Engagement } from "@rizom/sdk";
import { useBriefDocument } from "../documents/engagementQueries.ts";
import { visibleText } from "../markdown/visibleText.ts";

/** What an engagement is called: its brief's title, else its number. Anybody's text. */
export function useEngagementTitle({ brief, engagementId }: Engagement): string {
  return visibleText(useBriefDocument(brief).data?.title ?? "").trim() || `Engagement ${engagementId}`;
}
