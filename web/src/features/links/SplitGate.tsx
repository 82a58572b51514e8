import { type Split, SplitNotFoundError } from "@rizom/sdk";
import type { ReactNode } from "react";
import type { Address } from "viem";
import { Link } from "wouter";
import { ErrorWithRetry } from "../../components/ErrorWithRetry.tsx";
import { Loading } from "../../components/Loading.tsx";
import { Notice } from "../../components/Notice.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { environment } from "../../lib/environment.ts";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import { useSplit, useSplitName } from "../splits/queries.ts";
import { LinkGate } from "./LinkGate.tsx";
import { useAddressParam } from "./useAddressParam.ts";

type Props = { param: string; children: (split: Split, name: string) => ReactNode };

/** Reads the split that a link names; says so when there is none. */
export function SplitGate({ param, children }: Props) {
  const address = useAddressParam(param);
  return (
    <LinkGate param={address} what="This split">
      {(split) => <KnownSplit address={split}>{children}</KnownSplit>}
    </LinkGate>
  );
}

function KnownSplit({ address, children }: { address: Address; children: Props["children"] }) {
  const query = useSplit(address);
  const name = useSplitName(address) ?? `Split ${shortenAddress(address)}`;
  if (query.data) return children(query.data, name);
  if (query.error instanceof SplitNotFoundError) return <NoSplit address={address} />;
  if (query.isPending) return <Loading label="Reading the split" rows={5} />;
  return (
    <ErrorWithRetry title="The split couldn’t be read." error={query.error} onRetry={() => void query.refetch()} />
  );
}

function NoSplit({ address }: { address: Address }) {
  return (
    <>
      <PageHead title="There is no split here" />
      <Notice
        tone="wrong"
        title={`There is no split at ${shortenAddress(address)} on ${environment.chainName} (${environment.chainId}).`}
      >
        Don’t pay this address. It may belong to another chain or be mistyped. <Link href="/">Look at all splits</Link>,
        or see whether it is <Link href={`/members/${address}`}>somebody’s account</Link>.
      </Notice>
    </>
  );
}
