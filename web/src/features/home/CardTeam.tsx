import type { Address } from "viem";
import { useTeam } from "../splits/queries.ts";
import { TeamPicture } from "../team/TeamPicture.tsx";

/** The team in small, so that splits are told apart at a glance. */
export function CardTeam({ split, name }: { split: Address; name: string }) {
  const team = useTeam(split);
  const members = team.data?.data ?? [];
  return (
    <div className="split-card__team">
      {members.length > 0 ? <TeamPicture members={members} title={`The team of ${name}`} small /> : null}
    </div>
  );
}
