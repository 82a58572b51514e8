import type { Split } from "@rizom/sdk";
import { lazy, Suspense } from "react";
import { isAddressEqual } from "viem";
import { useConnection } from "wagmi";
import { Loading } from "../../components/Loading.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { acceptControl } from "./transactions/acceptControl.ts";

const ControllerTabs = lazy(() => import("./ControllerTabs.tsx"));

type Props = { split: Split; name: string };

/** What the controller can change, and the offer of control for whom it is made to. */
export function ControllerTools({ split, name }: Props) {
  const { address } = useConnection();
  if (!address) return null;
  const controls = split.controller !== null && isAddressEqual(split.controller, address);
  const offered = split.pendingController !== null && isAddressEqual(split.pendingController, address);
  if (!controls && !offered) return null;
  return (
    <section className="section" aria-labelledby="tools">
      <h2 id="tools">{controls ? "You control this split" : "You are offered control"}</h2>
      {offered ? (
        <div className="panel stack">
          <p>
            Accept, and you set this team’s weights and name its relationship manager from then on. You can’t touch
            anybody’s money.
          </p>
          <ActionButton prepare={() => acceptControl({ split: split.address, splitName: name })}>
            Accept control
          </ActionButton>
        </div>
      ) : null}
      {controls ? (
        <Suspense fallback={<Loading label="Opening your tools" />}>
          <ControllerTabs split={split} name={name} />
        </Suspense>
      ) : null}
    </section>
  );
}
