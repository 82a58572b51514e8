import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Amount, type AssetUnit } from "../../components/Amount.tsx";
import { LegBadge } from "../../components/Badge.tsx";
import type { FlowLine } from "./flowLines.ts";

const HEADS = { team: "Team", platform: "Platform", relationship: "Relationship" } as const;

/** Stands in while nobody is named. */
const NOBODY = { team: "The team, by weight", platform: "The treasury", relationship: "The manager" } as const;

type Props = {
  line: FlowLine;
  asset: AssetUnit;
  /** No amount was typed yet. */
  blank: boolean;
  /** Little room: fewer decimals, the exact amounts stand in the table. */
  narrow: boolean;
};

/** A line beside the drawing, at the height of its root. */
export function FlowLineView({ line, asset, blank, narrow }: Props) {
  const place = { top: line.top, height: line.height };
  const amount = blank ? null : (
    <Amount amount={line.amount} asset={asset} maxDecimals={narrow ? (asset.decimals > 6 ? 5 : 2) : 6} />
  );
  if (line.kind === "leg") {
    return (
      <li className={`flow__line flow__line--head flow__line--${line.leg}`} style={place}>
        <LegBadge leg={line.leg}>
          {HEADS[line.leg]} {line.percent} %
        </LegBadge>
        <span className="flow__amount">{amount}</span>
      </li>
    );
  }
  return (
    <li className="flow__line" style={place}>
      <Recipient line={line} />
      <span className="flow__amount">{amount}</span>
    </li>
  );
}

function Recipient({ line }: { line: Extract<FlowLine, { kind: "recipient" }> }) {
  if (line.account) return <AddressLabel address={line.account} href={`/members/${line.account}`} copy={false} />;
  if (line.count > 1) return <span className="soft">{line.count} others</span>;
  return <span className="soft">{NOBODY[line.leg]}</span>;
}
