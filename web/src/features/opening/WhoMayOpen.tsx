import { standingIn } from "@rizom/sdk";
import type { Address } from "viem";
import { useConnection } from "wagmi";
import { Link } from "wouter";
import { Notice } from "../../components/Notice.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useStandingFacts } from "../franchises/queries.ts";

type Props = { franchiseId: bigint; franchise: string };

/** Says why you may open engagements of a franchise, or why not and what would change that. */
export function WhoMayOpen(props: Props) {
  const { address } = useConnection();
  if (!address) {
    return (
      <p className="small soft">
        Facilitators and owners of {props.franchise} open its engagements. Connect a wallet to see whether you can; you
        can write without one.
      </p>
    );
  }
  return <StandingOf account={address} {...props} />;
}

function StandingOf({ account, franchiseId, franchise }: Props & { account: Address }) {
  const query = useStandingFacts(franchiseId, account);
  return (
    <QueryStates query={query} what="whether you can open it" rows={1}>
      {(facts) => {
        const { relation, hindrances } = standingIn(facts);
        // Who may bring in a split of their own may open an engagement.
        if (hindrances.recognise === null) {
          const role = relation === "owner" ? `own ${franchise}` : `are a facilitator of ${franchise}`;
          return <p className="small">You can open it because you {role}, and you become its facilitator.</p>;
        }
        return hindrances.recognise === "Suspended" ? (
          <Notice tone="waiting" title={`The network has suspended ${franchise}.`}>
            <p>It takes on no new engagements until it’s reinstated. Your draft is kept.</p>
          </Notice>
        ) : (
          <Notice tone="waiting" title="You can’t open it with this account.">
            <p>
              It’s neither a facilitator nor an owner of {franchise}. Its owners can appoint you:{" "}
              <Link href={`/franchises/${franchiseId}`}>see who they are.</Link> Your draft is kept.
            </p>
          </Notice>
        );
      }}
    </QueryStates>
  );
}
