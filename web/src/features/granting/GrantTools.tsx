import { lazy, Suspense } from "react";
import type { Address } from "viem";
import { useConnection } from "wagmi";
import { Loading } from "../../components/Loading.tsx";
import { useAuthority } from "./queries.ts";

const OFFERS = [
  { template: "grant", label: "Propose a grant" },
  { template: "round", label: "Propose a round" },
];

const ProposeInstead = lazy(() => import("../proposing/ProposeInstead.tsx"));
const GrantTabs = lazy(() => import("./GrantTabs.tsx"));

/** Grants for who may create and revoke them; for who may propose them, the way there; nothing for everybody else. */
export function GrantTools() {
  const { address } = useConnection();
  return address ? <ToolsOf account={address} key={address} /> : null;
}

function ToolsOf({ account }: { account: Address }) {
  const { data } = useAuthority(account);
  if (!data) return null;
  if (!(data.create || data.revoke)) {
    return (
      <Suspense fallback={null}>
        <ProposeInstead account={account} offers={OFFERS} />
      </Suspense>
    );
  }
  return (
    <section className="section" aria-labelledby="granting">
      <h2 id="granting">You look after the network’s equity</h2>
      <Suspense fallback={<Loading label="Opening your tools" />}>
        <GrantTabs create={data.create} revoke={data.revoke} />
      </Suspense>
    </section>
  );
}
