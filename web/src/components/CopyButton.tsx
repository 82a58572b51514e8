import { useEffect, useState } from "react";
import { Icon } from "./Icon.tsx";

const SAYS_COPIED_FOR = 1_600;

/** Copies a text. `label` says what: "Copy the address of Lucía Ferrer". */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");

  // Syncs with the clock: the confirmation goes away by itself.
  useEffect(() => {
    if (copied === "no") return;
    const timer = setTimeout(() => setCopied("no"), SAYS_COPIED_FOR);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("yes");
    } catch {
      setCopied("failed");
    }
  }

  return (
    <>
      <button type="button" className="copy no-print" aria-label={label} title={label} onClick={() => void copy()}>
        <Icon name={copied === "yes" ? "good" : copied === "failed" ? "wrong" : "copy"} size={16} />
      </button>
      <span className="visually-hidden" role="status">
        {copied === "yes" ? "Copied." : copied === "failed" ? "The browser didn't allow copying." : ""}
      </span>
    </>
  );
}
