import type { EngagementRecord } from "@rizom/sdk";
import type { ReactNode } from "react";
import { Link, useParams } from "wouter";
import { ErrorWithRetry } from "../../components/ErrorWithRetry.tsx";
import { Loading } from "../../components/Loading.tsx";
import { Notice } from "../../components/Notice.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { ChainGate } from "../links/ChainGate.tsx";
import { useEngagement } from "./queries.ts";
import { readEngagementParam } from "./readEngagementParam.ts";

type Children = (engagement: EngagementRecord) => ReactNode;

/** Reads the engagement that a link names; says so when there is none. */
export function EngagementGate({ children }: { children: Children }) {
  const { id, problem } = readEngagementParam(useParams().id);
  return (
    <ChainGate what="This engagement">
      {id === null ? <NoEngagement sentence={problem} /> : <Known id={id}>{children}</Known>}
    </ChainGate>
  );
}

function Known({ id, children }: { id: bigint; children: Children }) {
  const query = useEngagement(id);
  if (query.data?.data) return children(query.data.data);
  if (query.data) return <NoEngagement sentence={`Nobody has opened an engagement ${id} on this chain.`} />;
  if (query.isPending) return <Loading label="Reading the engagement" rows={6} />;
  return (
    <ErrorWithRetry title="The engagement couldn’t be read." error={query.error} onRetry={() => void query.refetch()} />
  );
}

function NoEngagement({ sentence }: { sentence: string }) {
  return (
    <>
      <PageHead title="There is no engagement here" />
      <Notice tone="wrong" title={sentence}>
        <Link href="/franchises">Engagements belong to franchises: look at all of them.</Link>
      </Notice>
    </>
  );
}
