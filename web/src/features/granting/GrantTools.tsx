import { lazy, Suspense } from "react";
import type { Address } from "viem";
import { useConnection } from "wagmi";
import { Loading } from "../../components/Loading.tsx";
import { useAuthority } from "./queries.ts";

const GrantTabs = lazy(() => import("./GrantTabs.tsx"));

/** Grants for who may create and revoke them; nothing for everybody else. */
export function GrantTools() {
  const { address } = useConnection();
  return address ? <ToolsOf account={address} key={address} /> : null;
}

function ToolsOf({ account }: { account: Address }) {
  const { data } = useAuthority(account);
  if (!data || !(data.create || data.revoke)) return null;
  return (
    <section className="section" aria-labelledby="granting">
      <h2 id="granting">You look after the network’s equity</h2>
      <Suspense fallback={<Loading label="Opening your tools" />}>
        <GrantTabs create={data.create} revoke={data.revoke} />
      </Suspense>
    </section>
  );
}
