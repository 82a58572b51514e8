import { deploymentOf } from "@rizom/sdk";
import { useConnection } from "wagmi";
import { environment } from "../../lib/environment.ts";
import { timeInWords } from "../../lib/timeInWords.ts";
import { ActionButton } from "../acting/ActionButton.tsx";
import { sayDay } from "../equity/sayEquity.ts";
import { type NetworkRound, stateOf } from "./networkRound.ts";
import { RoundProof } from "./RoundProof.tsx";
import { sayClaimed, sayLeft, sayState, sayTitle } from "./sayRound.ts";
import { closeRound } from "./transactions/closeRound.ts";

type Props = {
  round: NetworkRound;
  /** Seconds since 1970, by the chain's clock. */
  now: bigint;
};

/** One round: where it stands, and what can be done about it. */
export function RoundItem({ round, now }: Props) {
  return (
    <li className="rounds__item">
      <h4 className="rounds__title">{sayTitle(round)}</h4>
      <p className="rounds__state">{sayState(round, now)}</p>
      <p className="rounds__claimed small">{sayClaimed(round)}</p>
      <p className="rounds__deadline small soft">
        <Deadline deadline={round.deadline} now={now} />
      </p>
      {stateOf(round, now) === "over" ? <ReturnLeft round={round} /> : null}
      <RoundProof round={round} />
    </li>
  );
}

const MONTH = 30 * 86_400;
const EXACT = new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeStyle: "long" });

function Deadline({ deadline, now }: { deadline: bigint; now: bigint }) {
  const moment = new Date(Number(deadline) * 1000);
  const seconds = Number(deadline - now);
  // Beside a date, "next month" would only confuse.
  const said = Math.abs(seconds) < MONTH ? `${sayDay(deadline)}, ${timeInWords(seconds)}` : sayDay(deadline);
  return (
    <>
      {now > deadline ? "Could be claimed until " : "Can be claimed until "}
      <time className="time" dateTime={moment.toISOString()} title={EXACT.format(moment)}>
        {said}
      </time>
    </>
  );
}

/** Anybody may; visitors are told so without being asked to connect. */
function ReturnLeft({ round }: { round: NetworkRound }) {
  const { address } = useConnection();
  const { equityRounds } = deploymentOf(environment.chainId);
  return (
    <div className="rounds__return stack">
      <p className="small">
        Nobody can claim what is left any more. Anybody can return it to the mint allowance, for another round.
      </p>
      {address ? (
        <ActionButton size="small" prepare={() => closeRound({ equityRounds, round })}>
          Return {sayLeft(round.left)} to the allowance
          <span className="visually-hidden"> of rounds, from “{sayTitle(round)}”</span>
        </ActionButton>
      ) : null}
    </div>
  );
}
