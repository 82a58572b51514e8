import { type ReactNode, useId } from "react";
import { Button, type ButtonProps } from "../../components/Button.tsx";
import type { Action } from "../../transactions/action.ts";
import { useTransactions } from "../../transactions/TransactionProvider.tsx";
import { useReadiness } from "../../wallet/useReadiness.ts";
import "./acting.css";

type Props = {
  /** The action, made when the button is pressed; null when the form isn't complete and says so itself. */
  prepare: () => Action | null | Promise<Action | null>;
  variant?: ButtonProps["variant"];
  size?: ButtonProps["size"];
  disabled?: boolean;
  /** Once it's in a block: forms empty themselves, and some go on to where the result is seen. */
  onMined?: (href: string | null) => void;
  children: ReactNode;
};

/** A button that starts a transaction; while that isn't possible it says why beside itself. */
export function ActionButton({ prepare, variant, size, disabled = false, onMined, children }: Props) {
  const id = useId();
  const { ready, explanation } = useReadiness();
  const { start, isBusy } = useTransactions();

  async function press(): Promise<void> {
    // What goes wrong while preparing is said by the engine, like everything else.
    const prepared = await Promise.resolve(prepare()).catch((error: unknown) => () => Promise.reject(error));
    if (!prepared) return;
    const outcome = await start(prepared);
    if (outcome.status === "mined") onMined?.(outcome.record.done.href);
  }

  return (
    <div className="action">
      <Button
        variant={variant}
        size={size}
        busy={isBusy}
        disabled={disabled || !ready}
        aria-describedby={explanation ? id : undefined}
        onClick={() => void press()}
      >
        {children}
      </Button>
      {explanation ? (
        <p id={id} className="small soft">
          {explanation}
        </p>
      ) : null}
    </div>
  );
}
