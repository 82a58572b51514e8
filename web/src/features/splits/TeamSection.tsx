import type { Address } from "viem";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { TeamPicture } from "../team/TeamPicture.tsx";
import { TeamTable } from "../team/TeamTable.tsx";
import { useTeam } from "./queries.ts";

/** The team as a picture, and the table behind it. */
export function TeamSection({ split, name }: { split: Address; name: string }) {
  const team = useTeam(split);
  return (
    <section className="section" aria-labelledby="team">
      <h2 id="team">Team</h2>
      <QueryStates
        query={team}
        what="the team"
        isEmpty={({ data }) => data.length === 0}
        empty={<Empty title="The team isn’t known yet.">It appears with the next block.</Empty>}
      >
        {({ data }) => (
          <div className="team-section">
            <TeamPicture
              members={data}
              title={`The team of ${name}: ${data.length} ${data.length === 1 ? "member" : "members"}, each as large as their part of the team’s 60 %`}
            />
            <TeamTable members={data} caption={`The team of ${name} by weight`} />
          </div>
        )}
      </QueryStates>
    </section>
  );
}
