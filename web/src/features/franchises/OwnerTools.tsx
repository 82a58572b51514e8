import type { FranchiseRecord, FranchiseStanding } from "@rizom/sdk";
import type { Address } from "viem";
import { Tabs } from "../../components/Tabs.tsx";
import { AppointForm } from "./AppointForm.tsx";
import { CharterEditor } from "./CharterEditor.tsx";
import { DismissList } from "./DismissList.tsx";
import { LeaveForm } from "./LeaveForm.tsx";
import { OwnersForm } from "./OwnersForm.tsx";
import RecogniseHere from "./RecogniseHere.tsx";
import { sayHindrance } from "./sayStanding.ts";

type Props = { account: Address; franchise: FranchiseRecord; standing: FranchiseStanding };

/** What owners do: loaded only for who owns the franchise. */
export default function OwnerTools({ account, franchise, standing }: Props) {
  const appointing = sayHindrance(standing, "appoint");
  const recognising = sayHindrance(standing, "recognise");
  return (
    <div className="panel">
      <Tabs
        label="What to do"
        tabs={[
          {
            value: "owners",
            label: "Owners",
            content: (
              <div className="stack stack--wide">
                <OwnersForm account={account} franchise={franchise} standing={standing} />
                <LeaveForm account={account} franchise={franchise} standing={standing} />
              </div>
            ),
          },
          {
            value: "people",
            label: "Facilitators and members",
            content: (
              <div className="stack stack--wide">
                {appointing ? <p>{appointing}</p> : <AppointForm franchise={franchise} />}
                <DismissList franchise={franchise} />
              </div>
            ),
          },
          { value: "charter", label: "Charter", content: <CharterEditor franchise={franchise} /> },
          {
            value: "splits",
            label: "Splits",
            content: recognising ? <p>{recognising}</p> : <RecogniseHere account={account} franchise={franchise.id} />,
          },
        ]}
      />
    </div>
  );
}
