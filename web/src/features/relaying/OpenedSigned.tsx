import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { type Address, isAddressEqual } from "viem";
import { QueryStates } from "../../components/QueryStates.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { useChainTime } from "../equity/useChainTime.ts";
import { CancelButton } from "./CancelButton.tsx";
import type { Signed } from "./SignedFile.ts";
import { SignedInWords } from "./SignedInWords.tsx";
import { isWorthCancelling, sayRefusal } from "./sayRefusal.ts";
import { keepSigned } from "./signedStore.ts";
import { sendSigned } from "./transactions/sendSigned.ts";
import { type Trial, trialQueryOptions } from "./trial.ts";

type Props = { account: Address; signed: Signed; nameOf: (outcome: number) => string; onSent: () => void };

/** A file that was opened: what it says, what the chain says of it, and what can be done with it. */
export function OpenedSigned({ account, signed, nameOf, onSent }: Props) {
  const now = useChainTime();
  const query = useQuery(trialQueryOptions(signed));
  const isOwn = isAddressEqual(account, signed.attester);
  const isOver = query.data !== undefined && query.data.standing !== "unused";
  const isOut = query.data !== undefined && isWorthCancelling(query.data);

  // Tells this browser of what another one made: from then on it's listed here, too.
  useEffect(() => {
    if (isOwn && isOut) keepSigned(signed, now);
  }, [isOwn, isOut, signed, now]);

  return (
    <div className="stack">
      <SignedInWords signed={signed} isOwn={isOwn} isOver={isOver} nameOf={nameOf} />
      <QueryStates query={query} what="whether it can be sent" rows={1}>
        {(trial) => <WhatNow {...{ trial, signed, isOwn, nameOf, onSent }} />}
      </QueryStates>
    </div>
  );
}

type WhatNowProps = Omit<Props, "account"> & { trial: Trial; isOwn: boolean };

function WhatNow({ trial, signed, isOwn, nameOf, onSent }: WhatNowProps) {
  const refusal = sayRefusal(signed, trial, isOwn);
  return (
    <>
      <div role="status">{refusal ? <p className="signed__end">{refusal}</p> : null}</div>
      <div className="row">
        {refusal ? null : (
          <ActionButton prepare={() => sendSigned({ signed, nameOf })} onMined={onSent}>
            Review and send
          </ActionButton>
        )}
        {isOwn && isWorthCancelling(trial) ? <CancelButton signed={signed} nameOf={nameOf} /> : null}
      </div>
    </>
  );
}
