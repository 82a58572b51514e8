import type { FranchiseRecord } from "@rizom/sdk";
import type { ReactNode } from "react";
import { Link, useParams } from "wouter";
import { ErrorWithRetry } from "../../components/ErrorWithRetry.tsx";
import { Loading } from "../../components/Loading.tsx";
import { Notice } from "../../components/Notice.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { ChainGate } from "../links/ChainGate.tsx";
import { useFranchise } from "./queries.ts";
import { readFranchiseParam } from "./readFranchiseParam.ts";

type Children = (franchise: FranchiseRecord) => ReactNode;

/** Reads the franchise that a link names; says so when there is none. */
export function FranchiseGate({ children }: { children: Children }) {
  const { id, problem } = readFranchiseParam(useParams().id);
  return (
    <ChainGate what="This franchise">
      {id === null ? <NoFranchise sentence={problem} /> : <Known id={id}>{children}</Known>}
    </ChainGate>
  );
}

function Known({ id, children }: { id: bigint; children: Children }) {
  const query = useFranchise(id);
  if (query.data?.data) return children(query.data.data);
  if (query.data) return <NoFranchise sentence={`The network has admitted no franchise ${id}.`} />;
  if (query.isPending) return <Loading label="Reading the franchise" rows={6} />;
  return (
    <ErrorWithRetry title="The franchise couldn’t be read." error={query.error} onRetry={() => void query.refetch()} />
  );
}

function NoFranchise({ sentence }: { sentence: string }) {
  return (
    <>
      <PageHead title="There is no franchise here" />
      <Notice tone="wrong" title={sentence}>
        <Link href="/franchises">Look at all franchises.</Link>
      </Notice>
    </>
  );
}
