import type { Split } from "@rizom/sdk";
import { useState } from "react";
import { isAddressEqual } from "viem";
import { AddressField } from "../../components/AddressField.tsx";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { readAddress } from "../../components/readAddress.ts";
import { ActionButton } from "../acting/ActionButton.tsx";
import { setManager } from "./transactions/setManager.ts";

/** Names another relationship manager. */
export function ManagerForm({ split, name }: { split: Split; name: string }) {
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState(false);
  const { address, error } = readAddress(typed);
  const same = address !== null && isAddressEqual(address, split.manager);
  const problem = same ? "This is the manager already." : asked && !address && !error ? "Enter an address." : null;

  function prepare() {
    setAsked(true);
    if (!address || same) return null;
    return setManager({ split: split.address, splitName: name, previous: split.manager, manager: address });
  }

  return (
    <div className="stack">
      <p className="soft">
        The manager earns 15 % of what arrives while they look after the client. Now it is{" "}
        <AddressLabel address={split.manager} copy={false} />
      </p>
      <AddressField label="New relationship manager" value={typed} onChange={setTyped} error={problem} />
      <ActionButton
        prepare={prepare}
        onMined={() => {
          setTyped("");
          setAsked(false);
        }}
      >
        Review the change
      </ActionButton>
    </div>
  );
}
