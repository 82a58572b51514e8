import { lazy, Suspense } from "react";
import { Loading } from "../../components/Loading.tsx";
import { CharterSection } from "../../features/franchises/CharterSection.tsx";
import { FranchiseGate } from "../../features/franchises/FranchiseGate.tsx";
import { FranchiseHead } from "../../features/franchises/FranchiseHead.tsx";
import { MotionSection } from "../../features/franchises/MotionSection.tsx";
import { People } from "../../features/franchises/People.tsx";
import { SplitsOf } from "../../features/franchises/SplitsOf.tsx";
import { YourPlace } from "../../features/franchises/YourPlace.tsx";
import "../../features/franchises/franchise.css";
import "../../features/splits/splits.css";

// Below everything else, and not what most come for.
const EngagementsOfFranchise = lazy(() => import("../../features/engagement-list/EngagementsOfFranchise.tsx"));
const RecordOf = lazy(() => import("../../features/franchises/RecordOf.tsx"));

/** One franchise: who runs it, what it promises, what it decides, and the tools of its people. */
export default function FranchisePage() {
  return (
    <FranchiseGate>
      {(franchise) => (
        <div key={String(franchise.id)}>
          <FranchiseHead franchise={franchise} />
          <CharterSection franchise={franchise} />
          <MotionSection franchise={franchise} />
          <YourPlace franchise={franchise} />
          <People franchise={franchise} />
          <SplitsOf franchise={franchise} />
          <Suspense fallback={<Loading label="Reading the engagements" rows={2} />}>
            <EngagementsOfFranchise franchise={franchise} />
          </Suspense>
          <Suspense fallback={<Loading label="Reading the record" rows={3} />}>
            <RecordOf franchise={franchise} />
          </Suspense>
        </div>
      )}
    </FranchiseGate>
  );
}
