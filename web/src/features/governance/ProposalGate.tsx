import type { Proposal } from "@rizom/sdk";
import type { ReactNode } from "react";
import { Link, useParams } from "wouter";
import { ErrorWithRetry } from "../../components/ErrorWithRetry.tsx";
import { Loading } from "../../components/Loading.tsx";
import { Notice } from "../../components/Notice.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { ChainGate } from "../links/ChainGate.tsx";
import { useProposal } from "./queries.ts";
import { readProposalParam } from "./readProposalParam.ts";

type Children = (proposal: Proposal) => ReactNode;

/** Reads the proposal that a link names; says so when there is none. */
export function ProposalGate({ children }: { children: Children }) {
  const { id, problem } = readProposalParam(useParams().id);
  return (
    <ChainGate what="This proposal">
      {id === null ? <NoProposal sentence={problem} /> : <Known id={id}>{children}</Known>}
    </ChainGate>
  );
}

function Known({ id, children }: { id: bigint; children: Children }) {
  const query = useProposal(id);
  if (query.data?.data) return children(query.data.data);
  if (query.data) return <NoProposal sentence="Nobody has made this proposal on this chain." />;
  if (query.isPending) return <Loading label="Reading the proposal" rows={6} />;
  return (
    <ErrorWithRetry title="The proposal couldn’t be read." error={query.error} onRetry={() => void query.refetch()} />
  );
}

function NoProposal({ sentence }: { sentence: string }) {
  return (
    <>
      <PageHead title="There is no proposal here" />
      <Notice tone="wrong" title={sentence}>
        <Link href="/governance">Look at all proposals.</Link>
      </Notice>
    </>
  );
}
