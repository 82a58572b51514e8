import type { Split } from "@rizom/sdk";
import { isAddressEqual } from "viem";
import { useConnection } from "wagmi";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Tabs } from "../../components/Tabs.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { ChangeTeam } from "./ChangeTeam.tsx";
import { ControlForm } from "./ControlForm.tsx";
import { ManagerForm } from "./ManagerForm.tsx";
import { OpenAssetForm } from "./OpenAssetForm.tsx";
import { useTeam } from "./queries.ts";
import { acceptControl } from "./transactions/acceptControl.ts";

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
      {controls ? <Tools split={split} name={name} /> : null}
    </section>
  );
}

function Tools({ split, name }: Props) {
  const team = useTeam(split.address);
  return (
    <div className="panel">
      <Tabs
        label="What to change"
        tabs={[
          {
            value: "team",
            label: "Team",
            content: (
              <QueryStates query={team} what="the team">
                {({ data }) => <ChangeTeam split={split.address} name={name} team={data} />}
              </QueryStates>
            ),
          },
          { value: "manager", label: "Manager", content: <ManagerForm split={split} name={name} /> },
          { value: "assets", label: "Assets", content: <OpenAssetForm split={split} name={name} /> },
          { value: "control", label: "Control", content: <ControlForm split={split} name={name} /> },
        ]}
      />
    </div>
  );
}
