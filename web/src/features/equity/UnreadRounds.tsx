import { useQueryClient } from "@tanstack/react-query";
import type { Address } from "viem";
import { Button } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import { forgetAllocationList } from "./allocationLists.ts";
import { roundsQuery } from "./queries.ts";
import { sayDay } from "./sayEquity.ts";
import type { UnreadRound } from "./stakes.ts";

type Props = { account: Address; rounds: readonly UnreadRound[] };

/** Rounds of which nobody can say now whether the account is in them. */
export function UnreadRounds({ account, rounds }: Props) {
  const queryClient = useQueryClient();
  if (rounds.length === 0) return null;

  function retry(): void {
    for (const { root } of rounds) forgetAllocationList(root);
    void queryClient.invalidateQueries({ queryKey: roundsQuery(account).queryKey });
  }

  return (
    <Notice
      tone="waiting"
      title={
        rounds.length === 1
          ? "The list of one round can't be read now, so something may be missing here."
          : `The lists of ${rounds.length} rounds can't be read now, so something may be missing here.`
      }
      action={
        <Button size="small" onClick={retry}>
          Try again
        </Button>
      }
    >
      <p>Nothing is lost: what is allocated stays so until the round's deadline.</p>
      <details>
        <summary>What is known of {rounds.length === 1 ? "it" : "them"}</summary>
        <ul className="stack stack--tight small">
          {rounds.map(({ root, digest, deadline, problem }) => (
            <li key={root} className="break">
              {problem} Digest <span className="mono">{digest}</span>, open until {sayDay(deadline)}.
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}
