import { ProposalText } from "./ProposalText.tsx";
import type { StandingProps } from "./useStanding.ts";
import { WhatItDoes } from "./WhatItDoes.tsx";

/** Why it's proposed, and what it does. */
export default function WhatItIs({ proposal, standing: { state } }: StandingProps) {
  return (
    <>
      <ProposalText proposal={proposal} />
      <WhatItDoes proposal={proposal} state={state} />
    </>
  );
}
