import { TextField } from "../../components/TextField.tsx";
import { sayWhen } from "../engagements/sayMoment.ts";
import { readDue } from "./readDue.ts";

type Props = {
  label: string;
  value: string;
  /** Seconds, by the chain's clock. */
  now: bigint;
  /** Takes the place of what is wrong with what was typed. */
  error: string | null;
  onChange: (value: string) => void;
};

/** A moment on this machine's clock, until which something is delivered. */
export function DueField({ label, value, now, error, onChange }: Props) {
  const { value: due } = readDue(value, now);
  return (
    <TextField
      label={label}
      type="datetime-local"
      hint="On your clock. What isn’t delivered by then can go back to the client."
      value={value}
      error={error}
      outcome={due === null ? null : <span className="soft small">{sayWhen(due, now)}</span>}
      onChange={onChange}
    />
  );
}
