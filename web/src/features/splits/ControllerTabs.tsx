import type { Split } from "@rizom/sdk";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Tabs } from "../../components/Tabs.tsx";
import { ChangeTeam } from "./ChangeTeam.tsx";
import { ControlForm } from "./ControlForm.tsx";
import { ManagerForm } from "./ManagerForm.tsx";
import { OpenAssetForm } from "./OpenAssetForm.tsx";
import { useTeam } from "./queries.ts";

type Props = { split: Split; name: string };

/** The controller's forms: loaded only for who controls the split. */
export default function ControllerTabs({ split, name }: Props) {
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
