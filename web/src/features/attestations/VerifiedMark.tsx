import type { Attestation } from "@rizom/sdk";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { DocumentDigest } from "../documents/DocumentStates.tsx";
import { sayList } from "../wording/sayAmount.ts";
import { judge, type Verified } from "./judge.ts";
import type { Verification } from "./verification.ts";
import "./attestations.css";

type Props = { attestation: Pick<Attestation, "digest" | "revokedAt">; verification: Verification };

const ICONS = { checking: "waiting", verified: "good", revoked: "dash", waiting: "waiting", wrong: "wrong" } as const;

const CHECKS: Readonly<Record<Verified["checks"][number]["name"], string>> = {
  standing: "It stands on the chain, with these marks.",
  event: "The chain’s own event names this document by its digest.",
  document: "A gateway sent a document with that digest.",
  agreement: "The document says what the chain says.",
};

/** Whether this browser has seen for itself that an attestation is what it seems; only then does it say so. */
export function VerifiedMark({ attestation, verification }: Props) {
  const { kind, words, problems } = judge(verification, attestation);
  const mark = (
    <span className="verified__mark">
      <Icon name={ICONS[kind]} size={16} />
      {words}
    </span>
  );
  if (kind === "checking") return <p className="verified soft">{mark}</p>;
  return (
    <div className={`verified verified--${kind}`}>
      <details className="disclosure">
        <summary>{mark}</summary>
        <div className="disclosure__body stack stack--tight">
          <Checks verified={verification.data} />
          <DocumentDigest digest={attestation.digest} />
        </div>
      </details>
      {problems.map((problem) => (
        <p key={problem} className="break">
          {problem}
        </p>
      ))}
      <Liars verified={verification.data} />
      {kind === "verified" || kind === "revoked" ? null : (
        <p>
          <Button size="small" busy={verification.isFetching} onClick={() => void verification.refetch()}>
            Check again
          </Button>
        </p>
      )}
    </div>
  );
}

type Found = { verified: Verified | undefined };

const STATES = {
  passed: ["good", "Passed: "],
  failed: ["wrong", "Failed: "],
  unknown: ["waiting", "Couldn’t be checked: "],
} as const;

function Checks({ verified }: Found) {
  if (verified === undefined) return null;
  return (
    <ul className="verified__checks" aria-label="What was checked">
      {verified.checks.map(({ name, state }) => (
        <li key={name}>
          <Icon name={STATES[state][0]} size={16} />
          <span>
            {state === "passed" ? <span className="visually-hidden">{STATES[state][1]}</span> : STATES[state][1]}
            {CHECKS[name]}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A gateway that was caught is named, although another one had the document; where none had it, the problem names them all. */
function Liars({ verified }: Found) {
  if (!verified || verified.document === null || verified.lyingGateways.length === 0) return null;
  const hosts = verified.lyingGateways.map((url) => (URL.canParse(url) ? new URL(url).host : url));
  return (
    <p className="break">
      {sayList(hosts)} sent something else in its place, and {hosts.length === 1 ? "wasn’t" : "weren’t"} believed. What
      you read here came from another gateway.
    </p>
  );
}
