import type { ReactNode } from "react";
import type { Address } from "viem";
import { ChainGate } from "./ChainGate.tsx";
import type { AddressParam } from "./useAddressParam.ts";
import { type Listed, WrongLink } from "./WrongLink.tsx";

type Props = {
  param: AddressParam;
  /** What the page is about, as in "This split". */
  what: string;
  /** Where to look instead when the link is wrong; splits unless told. */
  listed?: Listed;
  children: (address: Address) => ReactNode;
};

/** Lets good links through; for others a sentence takes the place of the page. */
export function LinkGate({ param, what, listed, children }: Props) {
  return (
    <ChainGate what={what}>
      {param.address ? children(param.address) : <WrongLink problem={param.problem} listed={listed} />}
    </ChainGate>
  );
}
