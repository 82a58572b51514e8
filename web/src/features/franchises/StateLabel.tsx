import { Icon } from "../../components/Icon.tsx";

/** Whether a franchise is active: an icon and a word. */
export function StateLabel({ isSuspended }: { isSuspended: boolean }) {
  return (
    <span className="franchise-state">
      <Icon name={isSuspended ? "wrong" : "good"} size={18} />
      {isSuspended ? "Suspended" : "Active"}
    </span>
  );
}
