import type { DecodedAction } from "@rizom/sdk";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Amount } from "../../components/Amount.tsx";
import { CopyButton } from "../../components/CopyButton.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";

const ETHER_UNIT = { symbol: "ETH", decimals: 18 };

/** The call exactly: whom it calls, with which function, arguments and data. */
export function ActionDetails({ action, number }: { action: DecodedAction; number: number | null }) {
  const { target, contract, signature, value, data, arguments: args } = action;
  return (
    <Disclosure
      summary={
        <>
          Exactly<span className="visually-hidden">: {number === null ? "the call within" : `action ${number}`}</span>
        </>
      }
    >
      <dl className="facts actions__facts">
        <dt>Contract</dt>
        <dd>
          <AddressLabel address={target} name={contract} />
        </dd>
        <dt>Function</dt>
        <dd className="mono small break">{signature ?? (data === "0x" ? "none: a plain payment" : "unknown")}</dd>
        {value === 0n ? null : (
          <>
            <dt>Value</dt>
            <dd>
              <Amount amount={value} asset={ETHER_UNIT} />
            </dd>
          </>
        )}
        {args.map(({ name, type, words, raw }) => (
          <div key={name} className="facts__row">
            <dt>
              {name} <span className="mono small">{type}</span>
            </dt>
            <dd>
              {words}
              {raw === words ? null : <span className="mono small soft break actions__raw">{raw}</span>}
            </dd>
          </div>
        ))}
        <dt>Data</dt>
        <dd className="actions__data">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable regions must be reachable */}
          <code className="mono small break" tabIndex={0}>
            {data}
          </code>{" "}
          <CopyButton text={data} label="Copy the data" />
        </dd>
      </dl>
    </Disclosure>
  );
}
