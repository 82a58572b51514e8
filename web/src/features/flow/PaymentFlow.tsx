import type { ReactNode } from "react";
import type { AssetUnit } from "../../components/Amount.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { FlowLineView } from "./FlowLineView.tsx";
import { FlowTable } from "./FlowTable.tsx";
import { type FlowParties, layoutFlow } from "./flowLines.ts";
import { Roots } from "./Roots.tsx";
import { layoutRoots } from "./roots.ts";
import { useWidth } from "./useWidth.ts";

type Props = FlowParties & {
  /** Null while nothing was typed: the picture then shows shares without amounts. */
  amount: bigint | null;
  asset: AssetUnit;
  title: string;
  /** Stands over the beginning of the flow: what is paid. */
  children?: ReactNode;
};

const NARROW = 520;

/** How a payment divides: it grows along its three legs as roots, the team's leg on to its members. */
export function PaymentFlow({ amount, asset, title, children, ...parties }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const narrow = width < NARROW;
  const drawn = Math.round(width * (narrow ? 0.24 : 0.42));
  const { lines, ends, height } = layoutFlow({ ...parties, amount: amount ?? 0n, narrow });
  const thickness = Math.min(narrow ? 56 : 92, height * 0.36);
  const picture = layoutRoots({
    length: drawn - 14,
    origin: height * 0.46,
    thickness,
    direction: "right",
    ends,
  });
  return (
    <figure className="flow">
      <figcaption className="flow__title">{title}</figcaption>
      {children}
      <div ref={ref} className="flow__frame" style={{ height }}>
        <Roots picture={picture} width={drawn} height={height} title={title} grown={amount !== null} />
        <ul className="flow__lines" style={{ left: drawn }}>
          {lines.map((line) => (
            <FlowLineView key={line.key} line={line} asset={asset} blank={amount === null} narrow={narrow} />
          ))}
        </ul>
      </div>
      {amount === null ? null : (
        <Disclosure summary="The same as a table, to the last unit">
          <FlowTable amount={amount} asset={asset} {...parties} />
        </Disclosure>
      )}
    </figure>
  );
}
