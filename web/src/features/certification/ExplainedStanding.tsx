import type { CertificationParameters, ExplainedEdge, Explanation } from "@rizom/sdk";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Table } from "../../components/Table.tsx";
import { formatCount } from "../../lib/formatCount.ts";
import { sayShare } from "./sayShare.ts";

type Props = { explanation: Explanation };

/** Where the trust comes from that reaches somebody. */
export function ExplainedStanding({ explanation }: Props) {
  const { standing, trust, seed, received, parameters } = explanation;
  const { halfTrust, steepness } = parameters;
  return (
    <section className="stack stack--tight" aria-labelledby="explained-standing">
      <h3 id="explained-standing">Standing: {sayShare(standing)}</h3>
      <p>
        Trust begins with the owners of active franchises and flows along attestations.{" "}
        {seed === 0n
          ? "They own no active franchise, so all of theirs comes from attesters."
          : `As an owner they begin with ${formatCount(seed)} units.`}{" "}
        Together {formatCount(trust)} units reach them; with {formatCount(halfTrust)} standing would be one half.
      </p>
      <p className="soft small">
        Standing = trust<sup>{steepness}</sup> / (trust<sup>{steepness}</sup> + {formatCount(halfTrust)}
        <sup>{steepness}</sup>), rounded down.
      </p>
      {received.length === 0 ? (
        <p className="soft">Nobody’s attestation passes trust on to them.</p>
      ) : (
        <Flows edges={received} parameters={parameters} />
      )}
    </section>
  );
}

type FlowsProps = { edges: readonly ExplainedEdge[]; parameters: CertificationParameters };

function Flows({ edges, parameters: { damping, edgeTrust } }: FlowsProps) {
  return (
    <>
      <Table
        caption="Trust that flows to them, in units"
        rows={edges}
        rowKey={({ attester }) => attester}
        columns={[
          {
            header: "From",
            cell: ({ attester }) => <AddressLabel address={attester} href={`/members/${attester}`} copy={false} />,
          },
          { header: "Attester’s trust", align: "end", cell: ({ attesterTrust }) => formatCount(attesterTrust) },
          { header: "Edge", align: "end", cell: ({ edge }) => formatCount(edge) },
          { header: "Of all given", align: "end", cell: ({ given }) => formatCount(given) },
          { header: "Passed on", align: "end", cell: ({ flow }) => formatCount(flow) },
        ]}
      />
      <p className="soft small">
        Passed on = attester’s trust · {sayShare(damping * 100n)} · edge / all given, rounded down, and at most{" "}
        {formatCount(edgeTrust)} units. The better the marks, the wider the edge; age shrinks it.
      </p>
    </>
  );
}
