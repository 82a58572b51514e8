import type { Explanation, Topic } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { Dialog } from "../../components/Dialog.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { ExplainedInputs } from "./ExplainedInputs.tsx";
import { ExplainedQuality } from "./ExplainedQuality.tsx";
import { ExplainedStanding } from "./ExplainedStanding.tsx";
import { NextLevel } from "./NextLevel.tsx";
import { Product } from "./Product.tsx";
import { explanationQueryOptions } from "./queries.ts";
import type { Certified } from "./readCertified.ts";
import "./certification.css";

type Props = { account: Address; certified: Certified; topic: Topic; onClose: () => void };

/** The sum behind a score: what it's computed from, by which formula, and how to compute it without this page. */
export default function ScoreDialog({ account, certified, topic, onClose }: Props) {
  const query = useQuery(explanationQueryOptions(certified, account));
  return (
    <Dialog
      title={topic === "overall" ? "How the overall score comes about" : `How the score in ${topic} comes about`}
      onClose={onClose}
    >
      <div className="explanation stack stack--wide">
        <QueryStates query={query} what="the sum" rows={5}>
          {({ explanation, digest }) => (
            <>
              <Figures explanation={explanation} topic={topic} />
              <ExplainedInputs account={account} certified={certified} digest={digest} />
            </>
          )}
        </QueryStates>
      </div>
    </Dialog>
  );
}

function Figures({ explanation, topic }: { explanation: Explanation; topic: Topic }) {
  const { work, overall, standing, parameters } = explanation;
  const explained = work.find((one) => one.topic === topic) ?? overall;
  const { quality, score } = explained.figures;
  return (
    <>
      <Product quality={quality} standing={standing} score={score} />
      <ExplainedQuality explained={explained} parameters={parameters} />
      <ExplainedStanding explanation={explanation} />
      <section className="stack stack--tight" aria-labelledby="explained-level">
        <h3 id="explained-level">Level</h3>
        <NextLevel figures={explained.figures} parameters={parameters} />
      </section>
    </>
  );
}
