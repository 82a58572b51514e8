import type { Split } from "@rizom/sdk";
import { lazy, Suspense } from "react";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { Loading } from "../../components/Loading.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { SplitGate } from "../../features/links/SplitGate.tsx";
import { PaymentList } from "../../features/payments/PaymentList.tsx";
import { RecognitionSection } from "../../features/recognition/RecognitionSection.tsx";
import { ControllerTools } from "../../features/splits/ControllerTools.tsx";
import { HistorySection } from "../../features/splits/HistorySection.tsx";
import { TeamSection } from "../../features/splits/TeamSection.tsx";
import { Totals } from "../../features/splits/Totals.tsx";
import { WhoIsWho } from "../../features/splits/WhoIsWho.tsx";
import { YoursHere } from "../../features/splits/YoursHere.tsx";
import "../../features/splits/splits.css";

// Below what was paid.
const EngagementsOfSplit = lazy(() => import("../../features/engagement-list/EngagementsOfSplit.tsx"));

export default function SplitPage() {
  return (
    <SplitGate param="address">
      {(split, name) => <SplitView key={split.address} split={split} name={name} />}
    </SplitGate>
  );
}

function SplitView({ split, name }: { split: Split; name: string }) {
  const { address } = split;
  return (
    <>
      <div className="split-head">
        <PageHead title={name}>
          <AddressLabel address={address} name="Split" />
        </PageHead>
        <ButtonLink href={`/pay/${address}`} variant="primary">
          Pay this split
        </ButtonLink>
      </div>
      <YoursHere split={address} name={name} />
      <TeamSection split={address} name={name} />
      <WhoIsWho split={split} />
      <Totals split={split} name={name} />
      <RecognitionSection split={split} name={name} />
      <PaymentList split={address} />
      <Suspense fallback={<Loading label="Reading the engagements" rows={2} />}>
        <EngagementsOfSplit split={address} />
      </Suspense>
      <ControllerTools split={split} name={name} />
      <HistorySection split={address} />
    </>
  );
}
