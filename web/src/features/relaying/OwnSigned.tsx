import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import type { Address } from "viem";
import { Icon } from "../../components/Icon.tsx";
import { useChainTime } from "../equity/useChainTime.ts";
import { CancelButton } from "./CancelButton.tsx";
import { idOf, type Signed } from "./SignedFile.ts";
import { SignedInWords } from "./SignedInWords.tsx";
import { sayUnusable } from "./sayUnusable.ts";
import { useKeptSigned } from "./signedStore.ts";
import { standingQueryOptions } from "./standing.ts";

type Props = {
  account: Address;
  engagementId: bigint;
  nameOf: (outcome: number) => string;
  /** Shown elsewhere on the page. */
  except: Signed | null;
};

/** What the reader signed for others to send and nobody has sent yet, as far as this browser knows of it. */
export function OwnSigned({ account, engagementId, nameOf, except }: Props) {
  const now = useChainTime();
  const [cancelled, setCancelled] = useState<ReadonlySet<string>>(() => new Set());
  const kept = useKeptSigned(account).filter((signed) => sayUnusable(signed, engagementId, now) === null);
  const standings = useQueries({ queries: kept.map(standingQueryOptions) });
  const shown = kept.filter((signed, index) => {
    const { data, error } = standings[index] ?? {};
    // Where the chain can't be asked it may be unsent: the review asks again.
    const isOut = data === "unused" || (data === undefined && Boolean(error));
    return (isOut || cancelled.has(idOf(signed))) && !(except && idOf(except) === idOf(signed));
  });
  if (shown.length === 0) return null;
  return (
    <section className="section signed" aria-labelledby="signed-own">
      <h2 id="signed-own">What you signed for others to send</h2>
      <p className="small">
        Until it’s on the chain, whoever has the file can send it. You can cancel it: that costs a transaction, and
        nobody can send it afterwards.
      </p>
      <ul className="signed__all">
        {shown.map((signed) => (
          <OwnItem
            key={idOf(signed)}
            {...{ signed, nameOf, isCancelled: cancelled.has(idOf(signed)) }}
            onCancelled={() => setCancelled((known) => new Set([...known, idOf(signed)]))}
          />
        ))}
      </ul>
    </section>
  );
}

type ItemProps = Pick<Props, "nameOf"> & { signed: Signed; isCancelled: boolean; onCancelled: () => void };

function OwnItem({ signed, nameOf, isCancelled, onCancelled }: ItemProps) {
  return (
    <li className="signed__one stack stack--tight">
      <SignedInWords signed={signed} isOwn isOver={isCancelled} nameOf={nameOf} />
      <div role="status">
        {isCancelled ? (
          <p className="signed__end">
            <Icon name="good" /> You cancelled it: nobody can send it any more.
          </p>
        ) : null}
      </div>
      {isCancelled ? null : <CancelButton signed={signed} nameOf={nameOf} onCancelled={onCancelled} />}
    </li>
  );
}
