import type { FranchiseRecord, FranchiseStanding } from "@rizom/sdk";
import type { Address } from "viem";
import { ActionButton } from "../acting/ActionButton.tsx";
import { nameOfFranchise } from "./nameOfFranchise.ts";
import { sayHindrance } from "./sayStanding.ts";
import { resignOwnership } from "./transactions/resignOwnership.ts";

type Props = { account: Address; franchise: FranchiseRecord; standing: FranchiseStanding };

/** Stops owning the franchise, or says why that can't be. */
export function LeaveForm({ account, franchise, standing }: Props) {
  const { id, ownerCount } = franchise;
  const hindrance = sayHindrance(standing, "resignOwnership");
  return (
    <div className="owner-tools__leave stack">
      <h3>Leave</h3>
      {hindrance ? (
        <p>{hindrance}</p>
      ) : (
        <>
          <p className="soft">
            You stop being an owner at once. What you earned and the equity you own stay yours; to come back, the owners
            have to invite you.
          </p>
          <ActionButton prepare={() => resignOwnership({ id, name: nameOfFranchise(franchise), ownerCount, account })}>
            Stop owning it
          </ActionButton>
        </>
      )}
    </div>
  );
}
