import { type Asset, ETHER, type TreasuryPeriod } from "@rizom/sdk";
import { useId, useState } from "react";
import type { Address } from "viem";
import { Amount } from "../../components/Amount.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Table } from "../../components/Table.tsx";
import { useNow } from "../../lib/useNow.ts";
import { useAssets } from "../assets/queries.ts";
import { sayDay, sayShortDay } from "../equity/sayEquity.ts";
import { useWidth } from "../flow/useWidth.ts";
import { sayAmount } from "../wording/sayAmount.ts";
import { useTreasuryDaily } from "./queries.ts";
import { pointsOf, stepsOf } from "./treasuryPoints.ts";

/** What the treasury had over time, one asset at a time. */
export function TreasuryOverTime({ assets }: { assets: readonly Address[] }) {
  const known = useAssets(assets);
  const [chosen, setChosen] = useState<Address>(assets[0] ?? ETHER);
  const days = useTreasuryDaily(chosen).data?.data;
  const asset = known.get(chosen);
  if (!asset || days === null) return null;
  return (
    <div className="stack">
      {assets.length > 1 ? (
        <fieldset className="segmented treasury__choice">
          <legend className="visually-hidden">Which asset is drawn</legend>
          {[...known.values()].map(({ address, symbol }) => (
            <label key={address} className="segmented__option">
              <input
                type="radio"
                name="treasury-asset"
                className="visually-hidden"
                checked={address === chosen}
                onChange={() => setChosen(address)}
              />
              <span>{symbol}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {days === undefined || days.length === 0 ? (
        <p className="soft">No {asset.symbol} has moved yet.</p>
      ) : (
        <History days={days} asset={asset} />
      )}
    </div>
  );
}

const HEIGHT = 120;
const SHOWN_DAYS = 60;

function History({ days, asset }: { days: readonly TreasuryPeriod[]; asset: Asset }) {
  const id = useId();
  const now = Math.floor(useNow() / 1000);
  const [ref, width] = useWidth<HTMLDivElement>();
  const last = days.at(-1);
  const { line, area, end } = stepsOf(pointsOf(days, now), now, { width: width - 8, height: HEIGHT });
  const title = `${sayAmount(last?.balance ?? 0n, asset)} since ${sayDay(days[0]?.begin ?? now)}, by day`;
  return (
    <figure className="treasury__history">
      <figcaption className="small soft">{title}</figcaption>
      <div ref={ref}>
        <svg
          viewBox={`0 -8 ${width} ${HEIGHT + 16}`}
          width={width}
          height={HEIGHT + 16}
          role="img"
          aria-labelledby={id}
          className="treasury__picture"
        >
          <title id={id}>{title}</title>
          <path className="treasury__area" d={area} />
          <path className="treasury__line" d={line} />
          <circle className="treasury__now" cx={width - 8} cy={end} r="4" />
        </svg>
      </div>
      <Disclosure summary="As a table">
        <Table
          caption={`The treasury in ${asset.symbol}, on days on which it changed`}
          rows={days.slice(-SHOWN_DAYS).toReversed()}
          rowKey={({ begin }) => String(begin)}
          columns={[
            { header: "Day", cell: ({ begin }) => sayShortDay(begin) },
            {
              header: "In",
              align: "end",
              cell: ({ received }) => <Amount amount={received} asset={asset} variant="table" />,
            },
            {
              header: "Out",
              align: "end",
              cell: ({ spent }) => <Amount amount={spent} asset={asset} variant="table" />,
            },
            {
              header: "Then",
              align: "end",
              cell: ({ balance }) => <Amount amount={balance} asset={asset} variant="table" />,
            },
          ]}
        />
      </Disclosure>
    </figure>
  );
}
