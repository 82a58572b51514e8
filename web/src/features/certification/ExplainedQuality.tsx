import type { CertificationParameters, ExplainedFigures, ExplainedObservation, ExplainedRating } from "@rizom/sdk";
import { Link } from "wouter";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Table } from "../../components/Table.tsx";
import { formatCount } from "../../lib/formatCount.ts";
import { ageInWords } from "./ageInWords.ts";
import { fixed } from "./fixed.ts";
import { sayShare } from "./sayShare.ts";

/** One observation of full weight: 2^20, as the certification counts them. */
const WHOLE = 1n << 20n;

type Props = { explained: ExplainedFigures; parameters: CertificationParameters };
type Row = { readonly rating: ExplainedRating; readonly observation: ExplainedObservation };

/** Each mark with what it weighs, and what becomes of them. */
export function ExplainedQuality({ explained, parameters }: Props) {
  const { ratings, mean, observations, figures } = explained;
  const rows = ratings.flatMap((rating) => rating.observations.map((observation): Row => ({ rating, observation })));
  return (
    <section className="stack stack--tight" aria-labelledby="explained-quality">
      <h3 id="explained-quality">Quality: {sayShare(figures.quality)}</h3>
      {rows.length === 0 ? (
        <p className="soft">No attestation that counts says anything about it, so it’s 0.</p>
      ) : (
        <>
          <p>
            The weighted mean of the marks is {sayShare(mean)} of the best. It rests on as much as{" "}
            {fixed(observations, 1_000_000n)} marks of full weight. Quality is the lower end of where the true mean
            lies: the fewer and the lighter the marks, the lower.
          </p>
          <Observations rows={rows} />
          {ratings.some(({ isCapped }) => isCapped) ? (
            <p className="soft small">
              What one attester says of one person weighs at most as much as {String(parameters.pairCap)} fresh
              outcomes; some of these were reduced to that.
            </p>
          ) : null}
          <LastDigit explained={explained} parameters={parameters} />
        </>
      )}
    </section>
  );
}

function Observations({ rows }: { rows: readonly Row[] }) {
  return (
    <Table
      caption="Observations: who marked what, and what it weighs"
      rows={rows}
      rowKey={({ observation }) => observation.attestation.uid}
      columns={[
        {
          header: "Attester",
          cell: ({ rating: { attester } }) => (
            <AddressLabel address={attester} href={`/members/${attester}`} copy={false} />
          ),
        },
        { header: "About", cell: ({ observation }) => <About observation={observation} /> },
        { header: "Mark", align: "end", cell: ({ observation }) => `${fixed(observation.value, 6n)} of 4` },
        { header: "Age", align: "end", cell: ({ observation }) => ageInWords(observation.age) },
        { header: "Left by age", align: "end", cell: ({ observation }) => shareOfWhole(observation.decay) },
        { header: "Attester’s standing", align: "end", cell: ({ rating }) => sayShare(rating.standing) },
        { header: "Weight", align: "end", cell: ({ rating }) => sayShare(rating.weight) },
      ]}
    />
  );
}

function About({ observation: { attestation } }: { observation: ExplainedObservation }) {
  return (
    <Link href={`/engagements/${attestation.engagementId}`}>
      Engagement {String(attestation.engagementId)}, outcome {attestation.outcome}
    </Link>
  );
}

const shareOfWhole = (decay: bigint) => sayShare((decay * 1_000_000n) / WHOLE);

/** The formula with its numbers: nothing is rounded before the end. */
function LastDigit({ explained, parameters }: Props) {
  const { weight, sum, holds, fails, figures } = explained;
  return (
    <Disclosure summary="The formula, to the last digit">
      <div className="stack stack--tight">
        <p>
          N is the sum of weight times what age left, X the same times the mark (in 24ths of the best). Quality is the
          greatest p, in parts per million, for which D = X · 1 000 000 − 24 · N · p is above 0, and 100 · D² is at
          least {String(parameters.zSquared)} · 576 · N · 2²⁰ · 1 000 000 · p · (1 000 000 − p).
        </p>
        <dl className="facts">
          <Fact name="N" value={weight} />
          <Fact name="X" value={sum} />
          <Fact name="p" value={figures.quality} />
          <Fact name="100 · D² at p" value={holds.left} />
          <Fact name="must reach" value={holds.right} />
          <Fact name={`100 · D² at ${figures.quality + 1n}`} value={fails.left} />
          <Fact name="must reach" value={fails.right} note={fails.distance > 0n ? null : "D isn’t above 0"} />
        </dl>
      </div>
    </Disclosure>
  );
}

function Fact({ name, value, note = null }: { name: string; value: bigint; note?: string | null }) {
  return (
    <div className="facts__row">
      <dt>{name}</dt>
      <dd className="mono">
        {formatCount(value)}
        {note === null ? null : ` (${note})`}
      </dd>
    </div>
  );
}
