import { sayGrant, sayGrantState } from "./sayStake.ts";
import type { GrantStake } from "./stakes.ts";

/** Each grant in words: what was promised, and what has come of it. */
export function GrantList({ grants, now }: { grants: readonly GrantStake[]; now: bigint }) {
  return (
    <ul className="stakes">
      {grants.map((grant) => (
        <li key={String(grant.id)} className="stakes__item">
          <p>
            <strong>Grant {String(grant.id)}:</strong> {sayGrant(grant)}
          </p>
          <p className="soft">{sayGrantState(grant, now)}</p>
        </li>
      ))}
    </ul>
  );
}
