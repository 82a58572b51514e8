import { QueryStates } from "../../components/QueryStates.tsx";
import { Tabs } from "../../components/Tabs.tsx";
import { wholeOfModules } from "../cap-table/origins.ts";
import { useModules } from "../cap-table/queries.ts";
import { useChainTime } from "../equity/useChainTime.ts";
import { CreateGrants } from "./CreateGrants.tsx";
import { useGrantable, useRevocable } from "./queries.ts";
import { RevokeGrants } from "./RevokeGrants.tsx";
import "./granting.css";

type Props = { create: boolean; revoke: boolean };

/** The forms: loaded only for who may use them. */
export default function GrantTabs({ create, revoke }: Props) {
  const tabs = [
    ...(create ? [{ value: "create", label: "Create grants", content: <Create /> }] : []),
    ...(revoke ? [{ value: "revoke", label: "Revoke a grant", content: <Revoke /> }] : []),
  ];
  return (
    <div className="panel">
      <Tabs label="What to do" tabs={tabs} />
    </div>
  );
}

function Create() {
  const now = useChainTime();
  const grantable = useGrantable();
  const modules = useModules();
  return (
    <QueryStates query={grantable} what="what can be granted">
      {(allowance) => (
        <QueryStates query={modules} what="what is promised">
          {({ data }) => <CreateGrants allowance={allowance} whole={wholeOfModules(data)} now={now} />}
        </QueryStates>
      )}
    </QueryStates>
  );
}

function Revoke() {
  const now = useChainTime();
  const grants = useRevocable();
  return (
    <QueryStates query={grants} what="the grants">
      {({ data }) => <RevokeGrants grants={data.filter(({ revocable, end }) => revocable && end > now)} now={now} />}
    </QueryStates>
  );
}
