import { lazy, Suspense } from "react";
import type { Address } from "viem";
import { isAddressEqual } from "viem";
import { useConnection } from "wagmi";
import { Badge } from "../../components/Badge.tsx";
import { Loading } from "../../components/Loading.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { LinkGate } from "../../features/links/LinkGate.tsx";
import { useAddressParam } from "../../features/links/useAddressParam.ts";
import { AccountAddress } from "../../features/members/AccountAddress.tsx";
import { Earnings } from "../../features/members/Earnings.tsx";
import { isTreasury } from "../../features/members/involvement.ts";
import { MemberHistory } from "../../features/members/MemberHistory.tsx";
import { useInvolvement } from "../../features/members/queries.ts";
import { TeamsOf } from "../../features/members/TeamsOf.tsx";
import { useName } from "../../lib/names.ts";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import "../../features/members/members.css";
import "../../features/splits/splits.css";

// They stand below what was earned, and are drawn after it.
const EngagementsOfAccount = lazy(() => import("../../features/engagement-list/EngagementsOfAccount.tsx"));
const EquityOf = lazy(() => import("../../features/equity/EquityOf.tsx"));
const FranchisesOf = lazy(() => import("../../features/franchises/FranchisesOf.tsx"));

export default function MemberPage() {
  return (
    <LinkGate param={useAddressParam("address")} what="This account">
      {(account) => <MemberView key={account} account={account} />}
    </LinkGate>
  );
}

function MemberView({ account }: { account: Address }) {
  const { address } = useConnection();
  const known = useName(account);
  const treasury = isTreasury(account);
  const isYou = address !== undefined && isAddressEqual(address, account);
  const name = treasury ? "Network treasury" : (known ?? shortenAddress(account));
  const who = isYou ? "You" : name;
  const involvement = useInvolvement(account);
  return (
    <>
      <PageHead title={name}>
        <div className="row">
          <AccountAddress account={account} />
          {isYou ? <Badge>This is you</Badge> : null}
          {treasury ? <Badge>Treasury</Badge> : null}
        </div>
      </PageHead>
      <QueryStates query={involvement} what="the teams">
        {({ data }) => (
          <>
            <Earnings account={account} splits={data} isYou={isYou} who={who} />
            <TeamsOf splits={data} treasury={treasury} isYou={isYou} />
          </>
        )}
      </QueryStates>
      <Suspense fallback={<Loading label="Reading the engagements" rows={2} />}>
        <EngagementsOfAccount address={account} isYou={isYou} />
      </Suspense>
      <Suspense fallback={<Loading label="Reading the franchises" rows={2} />}>
        <FranchisesOf address={account} isYou={isYou} />
      </Suspense>
      <Suspense fallback={<Loading label="Reading the equity" rows={4} />}>
        <EquityOf address={account} isYou={isYou} />
      </Suspense>
      <MemberHistory account={account} />
    </>
  );
}
