import { NextStep } from "./NextStep.tsx";
import type { StandingProps } from "./useStanding.ts";
import { VoteSection } from "./VoteSection.tsx";

/** One's own vote, and what else can be done. */
export default function TakePart(props: StandingProps) {
  return (
    <>
      <VoteSection {...props} />
      <NextStep {...props} />
    </>
  );
}
