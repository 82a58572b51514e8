import type { Outcome } from "@rizom/sdk";
import { useQueries } from "@tanstack/react-query";
import { Notice } from "../../../components/Notice.tsx";
import { briefDocumentQueryOptions } from "../../documents/engagementQueries.ts";
import { sayList } from "../../wording/sayAmount.ts";
import type { Scene } from "../Scene.ts";

type Props = Pick<Scene, "engagement" | "nameOf"> & { outcomes: readonly Outcome[] };

/** Before somebody pays for what nobody can read: the arbiter goes by these texts, and whoever has them may keep them back. */
export function UnreadBriefs({ engagement, outcomes, nameOf }: Props) {
  const whole = { brief: engagement.brief, name: "the engagement" };
  const briefs = [whole, ...outcomes.map(({ brief, number }) => ({ brief, name: nameOf(number) }))];
  const missing = useQueries({
    queries: briefs.map(({ brief }) => briefDocumentQueryOptions(brief)),
    combine: (results) => briefs.filter((_, index) => results[index]?.isError).map(({ name }) => name),
  });
  if (missing.length === 0) return null;
  return (
    <Notice tone="waiting" title="You can’t read all of what you’d pay for.">
      <p>
        What was agreed on for {sayList(missing)} can’t be had now. Ask the facilitator to put it on IPFS again, and
        read it before you fund: what is disputed is decided by it.
      </p>
    </Notice>
  );
}
