import { type FranchiseRecord, type FranchiseStanding, standingIn } from "@rizom/sdk";
import { lazy, Suspense } from "react";
import type { Address } from "viem";
import { useConnection } from "wagmi";
import { Loading } from "../../components/Loading.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { sayDay } from "../equity/sayEquity.ts";
import { nameOfFranchise } from "./nameOfFranchise.ts";
import { useStandingFacts } from "./queries.ts";
import { ROLE_NAMES } from "./sayRole.ts";
import { sayHindrance, sayRelation } from "./sayStanding.ts";
import { acceptOwnership } from "./transactions/acceptOwnership.ts";
import { resignRole } from "./transactions/resignRole.ts";

const RecogniseHere = lazy(() => import("./RecogniseHere.tsx"));
const OwnerTools = lazy(() => import("./OwnerTools.tsx"));

type Props = { franchise: FranchiseRecord };

/** What whoever is connected is here, can do, and can't do and why. */
export function YourPlace({ franchise }: Props) {
  const { address } = useConnection();
  return (
    <section className="section" aria-labelledby="your-place">
      <h2 id="your-place">You here</h2>
      {address ? (
        <PlaceOf key={address} account={address} franchise={franchise} />
      ) : (
        <p className="soft">
          Everything on this page can be read without a wallet. Connect one to see what you can do here: owners decide
          and appoint, who is invited accepts.
        </p>
      )}
    </section>
  );
}

function PlaceOf({ account, franchise }: Props & { account: Address }) {
  const facts = useStandingFacts(franchise.id, account);
  return (
    <QueryStates query={facts} what="what you are here" rows={2}>
      {(data) => {
        const standing = standingIn(data);
        return (
          <div className="stack your-place">
            <p>{sayRelation(standing)}</p>
            {standing.relation === "owner" ? null : <WhyNot standing={standing} />}
            {standing.hindrances.acceptOwnership === null ? (
              <Accept account={account} franchise={franchise} until={data.invitedUntil ?? 0n} />
            ) : null}
            <Roles account={account} franchise={franchise} standing={standing} />
            {standing.relation === "owner" ? (
              <Suspense fallback={<Loading label="Opening your tools" />}>
                <OwnerTools account={account} franchise={franchise} standing={standing} />
              </Suspense>
            ) : null}
            {standing.relation === "owner" ? null : (
              <OwnSplits account={account} franchise={franchise} standing={standing} />
            )}
          </div>
        );
      }}
    </QueryStates>
  );
}

function WhyNot({ standing }: { standing: FranchiseStanding }) {
  if (standing.hindrances.acceptOwnership === null) return null;
  const isLate = standing.hindrances.acceptOwnership === "InvitationExpired";
  return <p className="soft">{sayHindrance(standing, isLate ? "acceptOwnership" : "decide")}</p>;
}

function Accept({ account, franchise, until }: Props & { account: Address; until: bigint }) {
  const { id, ownerCount } = franchise;
  return (
    <div className="panel stack">
      <p>You can accept until {sayDay(until)}. An account owns one franchise at most.</p>
      <ActionButton
        variant="primary"
        prepare={() => acceptOwnership({ id, name: nameOfFranchise(franchise), ownerCount, account })}
      >
        Become an owner
      </ActionButton>
    </div>
  );
}

/** Bringing in splits of one's own, for facilitators who own nothing here. */
function OwnSplits({ account, franchise, standing }: Props & { account: Address; standing: FranchiseStanding }) {
  if (standing.hindrances.resignFacilitator !== null) return null;
  const why = sayHindrance(standing, "recognise");
  return (
    <div className="panel stack">
      <h3>Bring in a split that you look after</h3>
      {why ? (
        <p>{why}</p>
      ) : (
        <Suspense fallback={<Loading label="Opening your tools" />}>
          <RecogniseHere account={account} franchise={franchise.id} />
        </Suspense>
      )}
    </div>
  );
}

function Roles({ account, franchise, standing }: Props & { account: Address; standing: FranchiseStanding }) {
  const roles = [
    ["FACILITATOR", standing.hindrances.resignFacilitator],
    ["MEMBER", standing.hindrances.resignMember],
  ] as const;
  return roles.map(([role, hindrance]) =>
    hindrance === null ? (
      <ActionButton
        key={role}
        size="small"
        prepare={() => resignRole({ id: franchise.id, name: nameOfFranchise(franchise), role, account })}
      >
        Stop being a {ROLE_NAMES[role][0]}
      </ActionButton>
    ) : null,
  );
}
