import { useState } from "react";
import { Button } from "../../components/Button.tsx";

const SPANS = [
  ["An hour", 3_600],
  ["A day", 86_400],
  ["A week", 7 * 86_400],
] as const;

type Props = {
  /** Moves the chain's clock ahead, seconds. */
  passTime: (seconds: number) => Promise<void>;
};

/** A local chain's clock can be moved ahead, so that nobody has to wait for a vote to end or a grant to vest. */
export function LetTimePass({ passTime }: Props) {
  const [passed, setPassed] = useState("");
  return (
    <fieldset className="time-travel">
      <legend className="small">Let time pass on this chain, for everybody</legend>
      <div className="row">
        {SPANS.map(([words, seconds]) => (
          <Button
            key={words}
            size="small"
            onClick={() =>
              passTime(seconds).then(
                () => setPassed(`${words} has passed. It can't be taken back.`),
                () => setPassed("This chain's clock can't be moved."),
              )
            }
          >
            {words}
          </Button>
        ))}
      </div>
      <p className="small soft" role="status">
        {passed}
      </p>
    </fieldset>
  );
}
