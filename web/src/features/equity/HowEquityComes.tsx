import { Empty } from "../../components/Empty.tsx";
import type { Who } from "./sayStake.ts";

/** For who has none yet: the three ways, and what to do. */
export function HowEquityComes({ who }: { who: Who }) {
  if (!who.isYou) return <Empty title="Nothing granted, allocated or earned by patronage yet." />;
  return (
    <Empty title="Nothing is yours to claim yet. Equity comes in three ways:">
      <ul className="ways">
        <li>
          <strong>Patronage:</strong> it grows by itself with what you earn through a split that a franchise has
          recognised, as team member or relationship manager. Join a team, and it begins with the next payment.
        </li>
        <li>
          <strong>A grant:</strong> the network promises it to you, and it vests over time.
        </li>
        <li>
          <strong>A round:</strong> the network hands it out by a list, and you claim your part before the deadline.
        </li>
      </ul>
    </Empty>
  );
}
