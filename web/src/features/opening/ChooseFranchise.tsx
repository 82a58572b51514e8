import type { Address } from "viem";
import { useConnection } from "wagmi";
import { Link } from "wouter";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useFranchiseTies } from "../franchises/queries.ts";
import { tiesNow } from "../franchises/ties.ts";

/** For a link that names no franchise: those for which one may open engagements. */
export function ChooseFranchise() {
  const { address } = useConnection();
  return (
    <section className="section" aria-labelledby="whose-engagement">
      <h2 id="whose-engagement">For which franchise?</h2>
      {address ? (
        <FranchisesOf account={address} />
      ) : (
        <p className="soft">
          Facilitators and owners open engagements of their franchise. Connect a wallet to see yours, or{" "}
          <Link href="/franchises">look at all franchises.</Link>
        </p>
      )}
    </section>
  );
}

function FranchisesOf({ account }: { account: Address }) {
  const query = useFranchiseTies(account);
  return (
    <QueryStates query={query} what="your franchises" rows={2}>
      {({ data }) => {
        const own = tiesNow(data).filter(({ what }) => what !== "Member");
        const names = new Map(own.map(({ franchiseId, franchiseName }) => [franchiseId, franchiseName.trim()]));
        if (names.size === 0) {
          return (
            <Empty title="You are no facilitator or owner of a franchise.">
              The owners of one can appoint you. <Link href="/franchises">Look at the franchises.</Link>
            </Empty>
          );
        }
        return (
          <div className="row">
            {[...names].map(([id, name]) => (
              <ButtonLink key={String(id)} href={`/engagements/new?franchise=${id}`}>
                {name || `Franchise ${id}`}
              </ButtonLink>
            ))}
          </div>
        );
      }}
    </QueryStates>
  );
}
