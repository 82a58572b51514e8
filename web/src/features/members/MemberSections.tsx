import { type ComponentType, lazy, Suspense } from "react";
import type { Address } from "viem";
import { Loading } from "../../components/Loading.tsx";
import { isTreasury } from "./involvement.ts";
import { MemberHistory } from "./MemberHistory.tsx";
import { MoneyOf } from "./MoneyOf.tsx";
import { type MemberSection, orderOfSections } from "./orderOfSections.ts";

const AttestationsOf = lazy(() => import("../attestations/AttestationsOf.tsx"));
const EngagementsOfAccount = lazy(() => import("../engagement-list/EngagementsOfAccount.tsx"));
const EquityOf = lazy(() => import("../equity/EquityOf.tsx"));
const FranchisesOf = lazy(() => import("../franchises/FranchisesOf.tsx"));
const ParticipationsOf = lazy(() => import("../participations/ParticipationsOf.tsx"));
const ProfileOf = lazy(() => import("../profiles/ProfileOf.tsx"));
const StandingOf = lazy(() => import("../certification/StandingOf.tsx"));

type SectionProps = { account: Address; isYou: boolean; who: string };

const SECTIONS: Readonly<Record<MemberSection, ComponentType<SectionProps>>> = {
  profile: ({ account, isYou }) => <ProfileOf account={account} isYou={isYou} />,
  standing: ({ account, isYou }) => <StandingOf account={account} isYou={isYou} />,
  did: ({ account, isYou }) => <ParticipationsOf account={account} isYou={isYou} />,
  attestations: ({ account, isYou }) => <AttestationsOf account={account} isYou={isYou} />,
  money: MoneyOf,
  engagements: ({ account, isYou }) => <EngagementsOfAccount address={account} isYou={isYou} />,
  franchises: ({ account, isYou }) => <FranchisesOf address={account} isYou={isYou} />,
  equity: ({ account, isYou }) => <EquityOf address={account} isYou={isYou} />,
  history: ({ account }) => <MemberHistory account={account} />,
};

/** All that there is about somebody, in the order that serves who reads it; each part comes when it's there. */
export function MemberSections({ account, isYou, who }: SectionProps) {
  const order = orderOfSections({ isYou, treasury: isTreasury(account) });
  return (
    <div className="member">
      {/* Keyed, so that nothing is made anew when a wallet connects and the order changes. */}
      {order.map((name) => {
        const Section = SECTIONS[name];
        return (
          <Suspense key={name} fallback={<Loading label="Reading more" rows={3} />}>
            <Section account={account} isYou={isYou} who={who} />
          </Suspense>
        );
      })}
    </div>
  );
}
