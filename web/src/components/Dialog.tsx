import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";

type Props = {
  title: string;
  onClose: () => void;
  /** While the wallet is asking, closing would hide what is going on. */
  closable?: boolean;
  children: ReactNode;
};

/**
 * A modal dialog, for reviewing before signing. The browser's own <dialog> keeps the focus inside, makes the rest
 * inert, closes on Escape and gives the focus back; it weighs nothing.
 */
export function Dialog({ title, onClose, closable = true, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // Syncs the element's top-layer state with being rendered.
  useEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (closable) onClose();
      }}
    >
      <div className="dialog__head">
        <h2 id={titleId} className="dialog__title">
          {title}
        </h2>
        {closable ? (
          <Button variant="quiet" size="small" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </Button>
        ) : null}
      </div>
      {children}
    </dialog>
  );
}
