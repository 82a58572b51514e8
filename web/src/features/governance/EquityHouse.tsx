import type { House } from "@rizom/sdk";
import { useId } from "react";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Table } from "../../components/Table.tsx";
import { sayEquity } from "../equity/sayEquity.ts";
import { useWidth } from "../flow/useWidth.ts";
import { sayPercent } from "../wording/sayPercent.ts";
import { HouseBar } from "./HouseBar.tsx";
import { SideMark } from "./SideMark.tsx";
import { sayHouse, type Tense } from "./sayProposal.ts";

const SIDES = [
  ["FOR", "for"],
  ["AGAINST", "against"],
  ["ABSTAIN", "abstain"],
] as const;

/** The equity house: votes for and abstaining against the quorum from the left, votes against from the right. */
export function EquityHouse({ house, tense }: { house: House; tense: Tense }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const title = `The equity house ${sayHouse(house, "equity", tense)}`;
  return (
    <figure className="house house--equity" aria-labelledby={id}>
      <figcaption id={id} className="house__title">
        {title}
      </figcaption>
      <div ref={ref} className="house__frame">
        <HouseBar
          house={house}
          colour="equity"
          width={width}
          height={30}
          title={`${title}: ${SIDES.map(([, side]) => `${sayEquity(house.tally[side])} ${side}`).join(", ")}`}
          label={`Quorum: ${sayEquity(house.quorum)}`}
        />
      </div>
      <ul className="house__sides">
        {SIDES.map(([side, name]) => (
          <li key={side}>
            <SideMark side={side} /> <span>{sayEquity(house.tally[name])}</span>
          </li>
        ))}
      </ul>
      <Disclosure summary="As a table">
        <VotesTable house={house} />
      </Disclosure>
    </figure>
  );
}

function VotesTable({ house: { tally, quorum, size, hasQuorum } }: { house: House }) {
  const rows = [
    { what: "For", amount: tally.for },
    { what: "Against", amount: tally.against },
    { what: "Abstaining", amount: tally.abstain },
    {
      what: hasQuorum ? "Quorum, reached (for and abstaining)" : "Quorum, not reached (for and abstaining)",
      amount: quorum,
    },
    { what: "All equity when voting began", amount: size },
  ];
  return (
    <Table
      caption="Votes in the equity house"
      rows={rows}
      rowKey={({ what }) => what}
      columns={[
        { header: "Side", cell: ({ what }) => what },
        { header: "Votes", align: "end", cell: ({ amount }) => sayEquity(amount) },
        { header: "Part of all", align: "end", cell: ({ amount }) => sayPercent(Number(amount), Number(size)) },
      ]}
    />
  );
}
