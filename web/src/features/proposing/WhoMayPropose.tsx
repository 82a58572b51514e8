import type { ProposingRight } from "@rizom/sdk";
import type { Address } from "viem";
import { useConnection } from "wagmi";
import { Notice } from "../../components/Notice.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { sayEquity } from "../equity/sayEquity.ts";
import { useFranchise } from "../franchises/queries.ts";
import { useProposingRight } from "./right.ts";

/** Says why you may propose, or why not and what would change that. */
export function WhoMayPropose() {
  const { address } = useConnection();
  if (!address) {
    return (
      <p className="small soft">
        Owners of active franchises can propose, and accounts with enough votes. Connect a wallet to see whether you
        can.
      </p>
    );
  }
  return <RightOf account={address} />;
}

function RightOf({ account }: { account: Address }) {
  const query = useProposingRight(account);
  return (
    <QueryStates query={query} what="whether you can propose" rows={1}>
      {(right) =>
        right.may ? (
          <Reason right={right} />
        ) : (
          <Notice tone="waiting" title="You can’t propose with this account.">
            <p>
              It owns no active franchise, and {sayVotes(right)}. Your draft is kept: an owner can propose it, or votes
              can be delegated to you.
            </p>
          </Notice>
        )
      }
    </QueryStates>
  );
}

function sayVotes({ votes, threshold }: { votes: bigint; threshold: bigint }): string {
  return votes === 0n
    ? `it has none of the ${sayEquity(threshold)} of votes that are needed`
    : `it has ${sayEquity(votes)} of votes where ${sayEquity(threshold)} are needed`;
}

type Right = Extract<ProposingRight, { may: true }>;

function Reason({ right }: { right: Right }) {
  if (right.because === "franchise") return <OwnerOf franchiseId={right.franchiseId} />;
  return (
    <p className="small">
      You can propose because you hold {sayEquity(right.votes)} of votes; {sayEquity(right.threshold)} are needed.
    </p>
  );
}

function OwnerOf({ franchiseId }: { franchiseId: bigint }) {
  const { data } = useFranchise(franchiseId);
  return <p className="small">You can propose because you own {data?.data?.name ?? `franchise ${franchiseId}`}.</p>;
}
