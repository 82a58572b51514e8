import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { currentTime } from "../../lib/clock.ts";
import { getUpcoming } from "../../lib/upcoming.ts";

const SPANS = [
  ["An hour", 3_600],
  ["A day", 86_400],
  ["A week", 7 * 86_400],
] as const;

/** Not less than a second: a clock never stands still. */
const secondsUntil = (at: bigint) => Math.max(1, Math.ceil(Number(at) - currentTime() / 1000));

type Props = {
  /** Moves the chain's clock ahead, seconds. */
  passTime: (seconds: number) => Promise<void>;
};

/** A local chain's clock can be moved ahead, so that nobody has to wait for a vote to end or a grant to vest. */
export function LetTimePass({ passTime }: Props) {
  const upcoming = getUpcoming();
  const [passed, setPassed] = useState("");
  const letPass = (seconds: number, said: string) =>
    passTime(seconds).then(
      () => setPassed(`${said} It can't be taken back.`),
      () => setPassed("This chain's clock can't be moved."),
    );
  return (
    <fieldset className="time-travel">
      <legend className="small">Let time pass on this chain, for everybody</legend>
      <div className="row">
        {SPANS.map(([words, seconds]) => (
          <Button key={words} size="small" onClick={() => letPass(seconds, `${words} has passed.`)}>
            {words}
          </Button>
        ))}
        {upcoming ? (
          <Button size="small" onClick={() => letPass(secondsUntil(upcoming.at), `Now ${upcoming.what}.`)}>
            Until {upcoming.what}
          </Button>
        ) : null}
      </div>
      <p className="small soft" role="status">
        {passed}
      </p>
    </fieldset>
  );
}
