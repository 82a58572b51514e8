import type { FranchiseRecord } from "@rizom/sdk";
import { Notice } from "../../components/Notice.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { Time } from "../../components/Time.tsx";
import { Emblem } from "./Emblem.tsx";
import { nameOfFranchise } from "./nameOfFranchise.ts";
import { StateLabel } from "./StateLabel.tsx";

/** What a franchise is called and whether it's active; while it isn't, what that means. */
export function FranchiseHead({ franchise }: { franchise: FranchiseRecord }) {
  const { id, isSuspended, ownerCount, admittedAt, suspensions } = franchise;
  const since = suspensions.findLast(({ until }) => until === null)?.since;
  return (
    <>
      <div className="franchise-head">
        <Emblem ownerCount={ownerCount} isSuspended={isSuspended} size={72} />
        <PageHead title={nameOfFranchise(franchise)}>
          <p className="franchise-head__facts">
            <StateLabel isSuspended={isSuspended} />
            <span className="soft">
              Franchise {String(id)}, admitted <Time timestamp={admittedAt} />
            </span>
          </p>
        </PageHead>
      </div>
      {isSuspended ? (
        <Notice tone="wrong" title="The network has suspended this franchise.">
          {since === undefined ? null : (
            <>
              It did so <Time timestamp={since} />.{" "}
            </>
          )}
          It takes on no new business: it appoints nobody, recognises no splits, and has no vote in proposals that begin
          now. Money isn’t touched: its splits pay and are withdrawn from as before. Its owners can still change.
        </Notice>
      ) : null}
    </>
  );
}
