import type { ReactNode } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { Notice } from "../../components/Notice.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { environment } from "../../lib/environment.ts";
import { readLinkedChain } from "./linkedChain.ts";

/** Lets links for this chain through, and those that name none. */
export function ChainGate({ what, children }: { what: string; children: ReactNode }) {
  const chain = readLinkedChain(useSearch());
  const [location] = useLocation();
  if (chain === null || chain === environment.chainId) return children;
  return (
    <>
      <PageHead title={`${what} is on another chain`} />
      <Notice
        title={Number.isNaN(chain) ? "This link names a chain that can’t be read." : `This link is for chain ${chain}.`}
      >
        You are on {environment.chainName} ({environment.chainId}), where the same address may be somebody else’s. Open
        the link where it comes from, or <Link href={location}>look for it on {environment.chainName}</Link>.
      </Notice>
    </>
  );
}
