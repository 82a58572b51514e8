import type { Attestation } from "@rizom/sdk";
import { Comment } from "./Comment.tsx";
import { useSeen } from "./useSeen.ts";
import { VerifiedMark } from "./VerifiedMark.tsx";
import { useVerification } from "./verification.ts";
import "./attestations.css";

/** The comment of an attestation, and whether all of it is as it seems: checked here as soon as somebody sees it. */
export function Checked({ attestation }: { attestation: Attestation }) {
  const [ref, isSeen] = useSeen<HTMLDivElement>();
  const verification = useVerification(attestation, isSeen);
  return (
    <div ref={ref} className="attestation__checked">
      <Comment verified={verification.data} />
      <VerifiedMark attestation={attestation} verification={verification} />
    </div>
  );
}
