import type { Split } from "@rizom/sdk";
import { useState } from "react";
import { isAddressEqual } from "viem";
import { AddressField } from "../../components/AddressField.tsx";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { readAddress } from "../../components/readAddress.ts";
import { TextField } from "../../components/TextField.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { offerControl, takeOfferBack } from "./transactions/offerControl.ts";
import { renounceControl } from "./transactions/renounceControl.ts";

type Props = { split: Split; name: string };

/** Hands control over in two steps, or gives it up. */
export function ControlForm({ split, name }: Props) {
  const { pendingController } = split;
  return (
    <div className="stack stack--wide">
      {pendingController ? (
        <div className="stack">
          <p>
            Control is offered to <AddressLabel address={pendingController} />
          </p>
          <ActionButton
            prepare={() => takeOfferBack({ split: split.address, splitName: name, successor: pendingController })}
          >
            Take the offer back
          </ActionButton>
        </div>
      ) : null}
      <Offer split={split} name={name} />
      <Disclosure summary="Give control up for ever">
        <Renounce split={split} name={name} />
      </Disclosure>
    </div>
  );
}

function Offer({ split, name }: Props) {
  const [typed, setTyped] = useState("");
  const { address } = readAddress(typed);
  const self = address !== null && split.controller !== null && isAddressEqual(address, split.controller);
  return (
    <div className="stack">
      <p className="soft">
        Whoever you offer control to must accept it; until then it stays with you. A Safe or a governor works too.
      </p>
      <AddressField
        label="Offer control to"
        value={typed}
        onChange={setTyped}
        error={self ? "You control it already." : null}
      />
      <ActionButton
        disabled={address === null || self}
        prepare={() => (address ? offerControl({ split: split.address, splitName: name, successor: address }) : null)}
        onMined={() => setTyped("")}
      >
        Offer control
      </ActionButton>
    </div>
  );
}

const WORD = "for ever";

function Renounce({ split, name }: Props) {
  const [typed, setTyped] = useState("");
  const sure = typed.trim().toLowerCase() === WORD;
  return (
    <div className="stack">
      <p>
        Nobody could change the team, its weights or the manager any more. Payments and withdrawals go on as they are.
        This can’t be undone.
      </p>
      <TextField label={`Write “${WORD}” if that is what you want`} value={typed} onChange={setTyped} />
      <ActionButton disabled={!sure} prepare={() => renounceControl({ split: split.address, splitName: name })}>
        Give control up
      </ActionButton>
    </div>
  );
}
