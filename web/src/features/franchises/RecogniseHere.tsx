import { SplitNotFoundError } from "@rizom/sdk";
import { useState } from "react";
import type { Address } from "viem";
import { AddressField } from "../../components/AddressField.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { readAddress } from "../../components/readAddress.ts";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import RecogniseTools from "../recognition/RecogniseTools.tsx";
import { useSplit, useSplitName } from "../splits/queries.ts";

type Props = { account: Address; franchise: bigint };

/** Recognises a split for a franchise by its address; the split's own page has the same tool. */
export default function RecogniseHere({ account, franchise }: Props) {
  const [typed, setTyped] = useState("");
  const { address } = readAddress(typed);
  return (
    <div className="stack">
      <AddressField
        label="Which split"
        hint="Its address stands on its page. It must be in the hands of an owner; a facilitator brings in their own."
        value={typed}
        onChange={setTyped}
      />
      {address ? <Chosen key={address} split={address} account={account} franchise={franchise} /> : null}
    </div>
  );
}

function Chosen({ split, account, franchise }: Props & { split: Address }) {
  const query = useSplit(split);
  const name = useSplitName(split) ?? `Split ${shortenAddress(split)}`;
  if (query.error instanceof SplitNotFoundError && !query.data) {
    return <p className="field__error">There’s no split at this address. Copy it from the split’s page.</p>;
  }
  return (
    <QueryStates query={query} what="the split" rows={2}>
      {(data) => (
        <>
          <p>
            <strong>{name}</strong>
          </p>
          <RecogniseTools account={account} split={data} name={name} franchise={franchise} />
        </>
      )}
    </QueryStates>
  );
}
