import type { Address } from "viem";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { chain } from "../../lib/publicClient.ts";

/** Paying without this page: the address is all that is needed. */
export function SendFromAnywhere({ split, symbols }: { split: Address; symbols: readonly string[] }) {
  return (
    <Disclosure summary="Or send from any wallet">
      <div className="stack">
        <p>
          Send {symbols.join(" or ")} to this address on {chain.name} ({chain.id}). What arrives is divided in the same
          way, only without a reference.
        </p>
        <AddressLabel address={split} full />
        <p className="soft small">
          From an exchange, send a small amount first. Tokens that the split doesn’t watch yet count from the moment
          when somebody opens them.
        </p>
      </div>
    </Disclosure>
  );
}
