import type { Address } from "viem";
import { isAddressEqual } from "viem";
import { useConnection } from "wagmi";
import { Badge } from "../../components/Badge.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { LinkGate } from "../../features/links/LinkGate.tsx";
import { useAddressParam } from "../../features/links/useAddressParam.ts";
import { MEMBERS } from "../../features/links/WrongLink.tsx";
import { AccountAddress } from "../../features/members/AccountAddress.tsx";
import { isTreasury } from "../../features/members/involvement.ts";
import { MemberSections } from "../../features/members/MemberSections.tsx";
import { useProfileDigest } from "../../features/profiles/queries.ts";
import { usePersonName } from "../../features/profiles/usePersonName.ts";
import "../../features/members/members.css";
import "../../features/splits/splits.css";

export default function MemberPage() {
  return (
    <LinkGate param={useAddressParam("address")} what="This account" listed={MEMBERS}>
      {(account) => <MemberView key={account} account={account} />}
    </LinkGate>
  );
}

function MemberView({ account }: { account: Address }) {
  const { address } = useConnection();
  const called = usePersonName(account, useProfileDigest(account).data ?? null);
  const treasury = isTreasury(account);
  const isYou = address !== undefined && isAddressEqual(address, account);
  const name = treasury ? "Network treasury" : called;
  return (
    <>
      <PageHead title={name}>
        <div className="row">
          <AccountAddress account={account} />
          {isYou ? <Badge>This is you</Badge> : null}
          {treasury ? <Badge>Treasury</Badge> : null}
        </div>
      </PageHead>
      <MemberSections account={account} isYou={isYou} who={isYou ? "You" : name} />
    </>
  );
}
