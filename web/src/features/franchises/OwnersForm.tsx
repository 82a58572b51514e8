import { type FranchiseRecord, type FranchiseStanding, type MotionMatter, subjectOf } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Address, isAddressEqual } from "viem";
import { AddressField } from "../../components/AddressField.tsx";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { readAddress } from "../../components/readAddress.ts";
import { ActionButton } from "../acting/ActionButton.tsx";
import { useChainTime } from "../equity/useChainTime.ts";
import { whyNotInvite } from "./inviting.ts";
import { openInvitations, ownersNow } from "./people.ts";
import { motionQueryOptions, ownedFranchiseQueryOptions } from "./queries.ts";
import { neededOf, sayTally } from "./sayMotion.ts";
import { sayHindrance } from "./sayStanding.ts";
import { supportMotion } from "./transactions/supportMotion.ts";

type Props = { account: Address; franchise: FranchiseRecord; standing: FranchiseStanding };

/** Inviting and removing owners, which owners decide together. */
export function OwnersForm({ account, franchise, standing }: Props) {
  const others = ownersNow(franchise).filter((owner) => !isAddressEqual(owner.account, account));
  const invited = openInvitations(franchise, useChainTime());
  const hindrance = sayHindrance(standing, "removeOwner");
  return (
    <>
      <InviteForm account={account} franchise={franchise} />
      <Disclosure summary="Remove an owner, or withdraw an invitation">
        <div className="stack">
          {hindrance ? <p className="soft">{hindrance}</p> : null}
          <ul className="role-rows">
            {[...(hindrance ? [] : others), ...invited].map((one) => (
              <li key={one.id}>
                <AddressLabel address={one.account} copy={false} />
                <RemoveButton account={account} franchise={franchise} person={one.account} />
              </li>
            ))}
          </ul>
        </div>
      </Disclosure>
    </>
  );
}

type PartProps = Omit<Props, "standing">;

/** How a motion about an account stands; of nobody, nothing. */
function useMotionAbout({ account, franchise }: PartProps, matter: MotionMatter, person: Address | null) {
  const motion = { matter, subject: subjectOf(person ?? account) };
  const query = useQuery({ ...motionQueryOptions(franchise.id, motion, account), enabled: person !== null });
  return { motion, state: person === null ? undefined : query.data };
}

function InviteForm(props: PartProps) {
  const { franchise } = props;
  const [typed, setTyped] = useState("");
  const { address } = readAddress(typed);
  const { motion, state } = useMotionAbout(props, "ADMIT_OWNER", address);
  const owned = useQuery({ ...ownedFranchiseQueryOptions(address ?? props.account), enabled: address !== null }).data;
  const now = useChainTime();
  const ownedId = owned === undefined || address === null ? undefined : (owned?.id ?? null);
  const why = address && whyNotInvite({ franchise, account: address, owned: ownedId, isMine: state?.isMine, now });
  const needed = neededOf(franchise.ownerCount);
  return (
    <div className="stack">
      <AddressField
        label="Invite somebody as an owner"
        hint={`Once ${needed === 1 ? "you are" : `${needed} owners are`} for it they have 30 days to accept. What is open is decided anew when they do.`}
        value={typed}
        onChange={setTyped}
        error={why}
      />
      {state && !why ? (
        <p className="soft">{`With you, ${sayTally(state.support + 1, franchise.ownerCount, state.needed)}`}</p>
      ) : null}
      <ActionButton
        disabled={!state || Boolean(why)}
        prepare={() => (state ? supportMotion({ franchise, motion, ...state }) : null)}
        onMined={() => setTyped("")}
      >
        Review the invitation
      </ActionButton>
    </div>
  );
}

function RemoveButton({ person, ...props }: PartProps & { person: Address }) {
  const { franchise } = props;
  const { motion, state } = useMotionAbout(props, "REMOVE_OWNER", person);
  if (!state) return null;
  if (state.isMine) return <span className="soft small">You are for it already</span>;
  const isOwner = franchise.owners.some((owner) => isAddressEqual(owner, person));
  return (
    <ActionButton size="small" prepare={() => supportMotion({ franchise, motion, ...state })}>
      {isOwner ? "Remove" : "Withdraw"}
      <span className="visually-hidden"> {isOwner ? "this owner" : "this invitation"}</span>
    </ActionButton>
  );
}
