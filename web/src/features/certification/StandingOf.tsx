import type { DeclaredWork, MemberCertification, Topic } from "@rizom/sdk";
import { lazy, Suspense, useState } from "react";
import type { Address } from "viem";
import { Button } from "../../components/Button.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Loading } from "../../components/Loading.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { formatCount } from "../../lib/formatCount.ts";
import type { Sourced } from "../../lib/index/fromIndexOrChain.ts";
import { useProfileDigest, useProfileDocument } from "../profiles/queries.ts";
import { LevelMark } from "./LevelMark.tsx";
import { NextLevel } from "./NextLevel.tsx";
import { Product } from "./Product.tsx";
import { memberIn, useCertification } from "./queries.ts";
import type { Certified } from "./readCertified.ts";
import { spokeValues } from "./spokeValues.ts";
import { WorkTable } from "./WorkTable.tsx";
import "./certification.css";

const ScoreDialog = lazy(() => import("./ScoreDialog.tsx"));
const WorkPlot = lazy(() => import("./WorkPlot.tsx"));

type Props = { account: Address; isYou: boolean };

/** What somebody declares against what they demonstrated, and what that is worth. */
export default function StandingOf({ account, isYou }: Props) {
  const certification = useCertification();
  const declared = useProfileDocument(useProfileDigest(account).data ?? null).data?.work ?? [];
  return (
    <section className="section" aria-labelledby="standing">
      <h2 id="standing">{isYou ? "What your work is worth" : "What their work is worth"}</h2>
      <QueryStates query={certification} what="the certification" rows={6}>
        {(sourced) => <Certification sourced={sourced} account={account} isYou={isYou} declared={declared} />}
      </QueryStates>
    </section>
  );
}

type CertificationProps = Props & { sourced: Sourced<Certified>; declared: readonly DeclaredWork[] };

function Certification({ sourced, account, isYou, declared }: CertificationProps) {
  const certified = memberIn(sourced, account);
  if (certified === null) return <Nothing isYou={isYou} declared={declared} />;
  return <Figures sourced={sourced.data} certified={certified} declared={declared} />;
}

function Nothing({ isYou, declared }: Pick<CertificationProps, "isYou" | "declared">) {
  return (
    <div className="stack">
      <Empty title={isYou ? "Nobody has attested your work yet." : "Nobody has attested their work yet."}>
        Once an outcome is accepted, those who took part can attest each other’s work.
      </Empty>
      {declared.length === 0 ? null : <Plot declared={declared} certified={null} />}
    </div>
  );
}

type FiguresProps = {
  sourced: Certified;
  certified: MemberCertification;
  declared: readonly DeclaredWork[];
};

function Figures({ sourced, certified, declared }: FiguresProps) {
  // With the figures that somebody clicked on: a later computing doesn't change them under their eyes.
  const [opened, setOpened] = useState<{ topic: Topic; certified: Certified } | null>(null);
  const open = (topic: Topic) => setOpened({ topic, certified: sourced });
  const { overall, standing, account } = certified;
  return (
    <div className="stack stack--wide">
      <div className="worth__overall">
        <div className="stack">
          <p className="row">
            <span className="worth__level">
              <LevelMark level={overall.level} />
            </span>
            <span className="soft small">
              Place {formatCount(overall.rank)} of {formatCount(sourced.certification.members.length)} by overall score
            </span>
          </p>
          <Product quality={overall.quality} standing={standing} score={overall.score} />
          <div className="row">
            <Button size="small" onClick={() => open("overall")}>
              See how the overall score comes about
            </Button>
          </div>
        </div>
        <NextLevel figures={overall} parameters={sourced.inputs.parameters} />
      </div>
      <div className="worth__work">
        <Plot declared={declared} certified={certified} />
        <WorkTable declared={declared} certified={certified} onOpen={open} />
      </div>
      <p className="soft small">
        Computed in your browser from the {formatCount(sourced.inputs.attestations.length)} standing attestations of
        everybody, as of block {formatCount(sourced.block)}.
      </p>
      {opened === null ? null : (
        <Suspense fallback={<Loading label="Opening the sum" rows={1} />}>
          <ScoreDialog {...opened} account={account} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </div>
  );
}

type PlotProps = { declared: readonly DeclaredWork[]; certified: MemberCertification | null };

function Plot({ declared, certified }: PlotProps) {
  return (
    <Suspense fallback={<Loading label="Drawing the types of work" rows={5} />}>
      <WorkPlot title="Types of work, declared and demonstrated" values={spokeValues(declared, certified)} />
    </Suspense>
  );
}
