import { cidFromDigest } from "@rizom/sdk";
import { CopyButton } from "../../components/CopyButton.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import type { NetworkRound } from "./networkRound.ts";
import { sayTitle } from "./sayRound.ts";

/** What a round and its list are known by, and how anybody checks both. */
export function RoundProof({ round }: { round: NetworkRound }) {
  const { root, digest } = round;
  const title = sayTitle(round);
  const command = `npm run round:verify -- ${root}`;
  return (
    <div className="rounds__proof">
      <Disclosure
        summary={
          <>
            Verify it<span className="visually-hidden">: {title}</span>
          </>
        }
      >
        <dl className="rounds__facts">
          <Fact name="Round’s id (root of its list)" value={root} copy={`Copy the id of ${title}`} />
          <Fact name="Digest of its list (SHA-256)" value={digest} copy={`Copy the digest of ${title}`} />
          <Fact name="Its list on IPFS (CID)" value={cidFromDigest(digest)} copy={`Copy the CID of ${title}`} />
          <Fact name="Command, in a copy of Rizom" value={command} copy={`Copy the command for ${title}`} />
        </dl>
        <p className="soft small rounds__why">
          The command fetches the list by its digest, builds the root from it again and compares both with the chain. It
          believes no server, neither this page nor the index.
        </p>
      </Disclosure>
    </div>
  );
}

type FactProps = { name: string; value: string; copy: string };

function Fact({ name, value, copy }: FactProps) {
  return (
    <div>
      <dt className="soft small">{name}</dt>
      <dd className="small">
        <code className="mono break">{value}</code> <CopyButton text={value} label={copy} />
      </dd>
    </div>
  );
}
