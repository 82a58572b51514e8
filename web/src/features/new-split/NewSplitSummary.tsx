import { deploymentOf } from "@rizom/sdk";
import { isAddressEqual, zeroAddress } from "viem";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Notice } from "../../components/Notice.tsx";
import { readAddress } from "../../components/readAddress.ts";
import { environment } from "../../lib/environment.ts";
import { ActionButton } from "../acting/ActionButton.tsx";
import { PaymentFlow } from "../flow/PaymentFlow.tsx";
import { createSplit } from "../splits/transactions/createSplit.ts";
import { readTeam } from "../team/teamForm.ts";
import type { NewSplitState } from "./useNewSplitForm.ts";

/** A round sum to show the shares with. */
const EXAMPLE = { amount: 1_000n, asset: { symbol: "", decimals: 0 } };

/** What every payment will do, where the split will be, and the one thing to do. */
export function NewSplitSummary({ state }: { state: NewSplitState }) {
  const { form, reading, predicted, account, asked } = state;
  const { members } = readTeam(form.rows);
  const { treasury, revenueSplitFactory } = deploymentOf(environment.chainId);
  const manager = readAddress(form.manager).address ?? account ?? null;

  function prepare() {
    state.ask();
    if (!reading.split || !predicted || !account) return null;
    return createSplit({ factory: revenueSplitFactory, predicted, split: reading.split, creator: account });
  }

  return (
    <div className="new-split__summary panel stack">
      <PaymentFlow
        title="Of every 1 000 that arrive"
        amount={members.length > 0 ? EXAMPLE.amount : null}
        asset={EXAMPLE.asset}
        members={members}
        manager={manager && isAddressEqual(manager, zeroAddress) ? null : manager}
        treasury={treasury}
      />
      {predicted ? (
        <div>
          <p className="small soft">Its address will be</p>
          <AddressLabel address={predicted} />
        </div>
      ) : null}
      {asked && !reading.split ? (
        <Notice tone="wrong">Something is missing. Look at the sentences beside the fields.</Notice>
      ) : null}
      <ActionButton variant="primary" prepare={prepare} onMined={state.reset}>
        Review and create
      </ActionButton>
    </div>
  );
}
