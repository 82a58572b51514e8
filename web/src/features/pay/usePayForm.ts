import { type Asset, deploymentOf, ETHER, NotATokenError, type Split } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Address, isAddressEqual } from "viem";
import { estimateFeesPerGas } from "viem/actions";
import { useConnection } from "wagmi";
import { useSearch } from "wouter";
import { readAmount } from "../../components/readAmount.ts";
import { environment } from "../../lib/environment.ts";
import { publicClient } from "../../lib/publicClient.ts";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import { assetQueryOptions, balanceQueryOptions, useAssets } from "../assets/queries.ts";
import { GAS_OF_PAYMENT, type LinkedPayment, mostOf, readLinkedPayment } from "./payForm.ts";

const NONE: Asset = { address: "0x", symbol: "", name: "", decimals: 18 };

/** What was typed and chosen, starting from what the link says. */
function useTyped() {
  const linked = readLinkedPayment(useSearch());
  const [chosen, choose] = useState<Address | null>(linked.asset);
  const [amountText, setAmountText] = useState(linked.amount);
  const [reference, setReference] = useState(linked.reference);
  const [asked, setAsked] = useState(false);
  const reset = () => {
    setAmountText("");
    setReference("");
    setAsked(false);
  };
  return { linked, chosen, choose, amountText, setAmountText, reference, setReference, asked, setAsked, reset };
}

/** Everything that the form of a payment knows while it's filled in. */
export function usePayForm(split: Split) {
  const { linked, chosen, choose, asked, setAsked, ...typed } = useTyped();
  const { address: account } = useConnection();
  const offered = offeredAssets(split, linked.asset);
  const described = useAssets(offered);
  const assets = offered.flatMap((one) => described.get(one) ?? []);
  // Nothing takes the place of an asset that a link names and that can't be found: its amount was meant in that one.
  const first = linked.unreadable ? undefined : assets[0];
  const known = chosen ? described.get(chosen) : first;
  const asset = known ?? NONE;
  const balance = useBalance(known?.address, account);
  const fee = useFee();
  const most = account && balance !== undefined ? mostOf({ asset, balance, fee }) : undefined;
  const reading = readAmount(typed.amountText, { asset, most });
  return {
    ...typed,
    choose: (one: Address) => {
      if (!known) typed.setAmountText("");
      choose(one);
    },
    linkProblem: useLinkProblem(linked, chosen),
    assets,
    asset,
    account,
    most,
    amount: known ? reading.amount : null,
    // The flow is drawn for every amount that can be read, also for one that is more than the balance.
    drawn: known ? readAmount(typed.amountText, { asset }).amount : null,
    error: asked ? (whatIsMissing(known, typed.amountText) ?? reading.error) : reading.error,
    ask: () => setAsked(true),
  };
}

function whatIsMissing(known: Asset | undefined, amountText: string): string | null {
  if (!known) return "Choose what to pay with first.";
  return amountText.trim() === "" ? "Enter an amount." : null;
}

/** What is wrong with the asset that the link names, until another is chosen. */
function useLinkProblem({ asset, unreadable }: LinkedPayment, chosen: Address | null): string | null {
  const { error } = useQuery({ ...assetQueryOptions(asset ?? ETHER), enabled: asset !== null });
  if (unreadable && chosen === null) return "The asset in this link can’t be read.";
  if (!error || chosen !== asset) return null;
  if (!(error instanceof NotATokenError))
    return "The asset in this link couldn’t be read just now. Load the page again.";
  return `There is no token at ${shortenAddress(error.address)} on ${environment.chainName} (${environment.chainId}), as this link says.`;
}

export type PayFormState = ReturnType<typeof usePayForm>;

/** ETH and what is open; the local test token; and what the link asks for: paying opens a token by itself. */
function offeredAssets(split: Split, linked: Address | null): Address[] {
  const { testDollar } = deploymentOf(environment.chainId);
  const more = [testDollar, linked].filter((one): one is Address => one !== undefined && one !== null);
  return [...split.assets, ...more].filter(
    (one, index, all) => all.findIndex((other) => isAddressEqual(one, other)) === index,
  );
}

function useBalance(asset: Address | undefined, account: Address | undefined): bigint | undefined {
  const known = asset !== undefined && account !== undefined;
  const { data } = useQuery({
    ...balanceQueryOptions({ asset: asset ?? "0x", account: account ?? "0x" }),
    enabled: known,
  });
  return known ? data : undefined;
}

/** What the network may take for a payment, at most. */
function useFee(): bigint {
  const { data } = useQuery({
    queryKey: ["rizom", environment.chainId, "fee"],
    queryFn: async () => (await estimateFeesPerGas(publicClient)).maxFeePerGas ?? 0n,
    refetchInterval: 15_000,
  });
  return (data ?? 0n) * GAS_OF_PAYMENT;
}
