import { useSearchParams } from "wouter";
import { Notice } from "../../components/Notice.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useFranchise } from "../franchises/queries.ts";
import { readFranchiseParam } from "../franchises/readFranchiseParam.ts";
import { ChooseFranchise } from "./ChooseFranchise.tsx";
import { Wizard } from "./Wizard.tsx";

/** Opens an engagement of the franchise that the address names, or asks for which. */
export default function NewEngagement() {
  const [parameters] = useSearchParams();
  const named = parameters.get("franchise");
  if (named === null || named === "") return <ChooseFranchise />;
  const { id, problem } = readFranchiseParam(named);
  if (id !== null) return <Of key={String(id)} id={id} />;
  return (
    <>
      <Notice tone="wrong" title={problem} />
      <ChooseFranchise />
    </>
  );
}

function Of({ id }: { id: bigint }) {
  const query = useFranchise(id);
  return (
    <QueryStates query={query} what="the franchise" rows={4}>
      {({ data }) =>
        data ? (
          <Wizard franchise={data} />
        ) : (
          <>
            <Notice tone="wrong" title={`The network has admitted no franchise ${id}.`} />
            <ChooseFranchise />
          </>
        )
      }
    </QueryStates>
  );
}
