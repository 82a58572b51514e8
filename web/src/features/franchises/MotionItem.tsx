import { accountOfSubject, type FranchiseRecord, type Motion, standingIn } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { useConnection } from "wagmi";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Time } from "../../components/Time.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { ProposedCharter } from "./ProposedCharter.tsx";
import { motionQueryOptions, useStandingFacts } from "./queries.ts";
import { SupportBar } from "./SupportBar.tsx";
import { neededOf, sayEffect, sayMotion, sayTally } from "./sayMotion.ts";
import { supportMotion } from "./transactions/supportMotion.ts";
import { withdrawSupport } from "./transactions/withdrawSupport.ts";

type Props = { franchise: FranchiseRecord; motion: Motion };

/** Something that is open: what it asks for, who is for it, what would happen. */
export function MotionItem({ franchise, motion }: Props) {
  const { address } = useConnection();
  const { ownerCount } = franchise;
  const support = motion.supporters.length;
  const needed = neededOf(ownerCount);
  const what = sayMotion(motion, franchise);
  return (
    <li className="motion" aria-label={what}>
      <h3>{what}</h3>
      {motion.matter === "CHANGE_CHARTER" ? (
        <ProposedCharter digest={motion.subject} />
      ) : (
        <AddressLabel
          address={accountOfSubject(motion.subject)}
          href={`/members/${accountOfSubject(motion.subject)}`}
          copy={false}
        />
      )}
      <SupportBar support={support} needed={needed} owners={ownerCount} />
      <p>
        {sayTally(support, ownerCount, needed)} <span className="soft">Then {sayEffect(motion, franchise)}.</span>
      </p>
      <p className="motion__supporters soft small">
        <span>
          Opened <Time timestamp={motion.openedAt} />, for it:
        </span>
        {motion.supporters.map((owner) => (
          <AddressLabel key={owner} address={owner} href={`/members/${owner}`} copy={false} />
        ))}
      </p>
      {address ? <OwnersChoice key={address} account={address} franchise={franchise} motion={motion} /> : null}
    </li>
  );
}

/** Supporting it or taking support back, for who owns the franchise. */
function OwnersChoice({ account, franchise, motion }: Props & { account: Address }) {
  const facts = useStandingFacts(franchise.id, account).data;
  const state = useQuery(motionQueryOptions(franchise.id, motion, account)).data;
  if (!facts || !state) return null;
  const { hindrances } = standingIn(facts);
  if (hindrances.decide !== null) return null;
  const { support, needed, isMine } = state;
  if (isMine) {
    return (
      <ActionButton prepare={() => withdrawSupport({ franchise, motion, support })}>
        Take your support back
      </ActionButton>
    );
  }
  return (
    <ActionButton prepare={() => supportMotion({ franchise, motion, support, needed })}>
      {support + 1 >= needed ? "Support it: that carries it" : "Support it"}
    </ActionButton>
  );
}
