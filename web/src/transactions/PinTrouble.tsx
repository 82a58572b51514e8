import { Notice } from "../components/Notice.tsx";
import { pinTrouble } from "../lib/pinTrouble.ts";

/** Documents that are on IPFS, but not with everybody who should keep them: whoever signs for them is told. */
export function PinTrouble() {
  const sentences = pinTrouble.useNotes();
  if (sentences.length === 0) return null;
  return (
    <Notice tone="waiting" title="What you wrote is on IPFS and was read back, but not everything went well.">
      <ul className="small">
        {sentences.map((sentence) => (
          <li key={sentence} className="break">
            {sentence}
          </li>
        ))}
      </ul>
      <p className="small">
        You can go on: one provider is enough to read it. Whoever runs this site can add it elsewhere later.
      </p>
    </Notice>
  );
}
