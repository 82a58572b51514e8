import { ActionButton } from "../acting/ActionButton.tsx";
import type { Signed } from "./SignedFile.ts";
import { cancelSigned } from "./transactions/cancelSigned.ts";

type Props = { signed: Signed; nameOf: (outcome: number) => string; onCancelled?: () => void };

/** Makes sure that nobody sends what the reader signed. */
export function CancelButton({ signed, nameOf, onCancelled }: Props) {
  return (
    <ActionButton size="small" prepare={() => cancelSigned({ signed, nameOf })} onMined={() => onCancelled?.()}>
      Cancel this signature
    </ActionButton>
  );
}
