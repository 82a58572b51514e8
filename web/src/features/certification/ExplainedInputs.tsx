import type { Address, Hex } from "viem";
import { CopyButton } from "../../components/CopyButton.tsx";
import { Time } from "../../components/Time.tsx";
import { formatCount } from "../../lib/formatCount.ts";
import type { Certified } from "./readCertified.ts";

type Props = { account: Address; certified: Certified; digest: Hex };

/** What went in, and how anybody gets the same without this page. */
export function ExplainedInputs({ account, certified: { inputs, certification, block }, digest }: Props) {
  const command = `npm run certify -- --address ${account} --block ${block}`;
  const { notCounted, counted } = certification;
  return (
    <section className="stack stack--tight" aria-labelledby="explained-inputs">
      <h3 id="explained-inputs">What went in</h3>
      <dl className="facts">
        <dt>As of</dt>
        <dd>
          Block {formatCount(block)}, <Time timestamp={inputs.now} />
        </dd>
        <dt>Attestations</dt>
        <dd>
          {formatCount(counted)} that count
          {notCounted.length === 0 ? "" : `, ${formatCount(notCounted.length)} about outcomes that don’t`}; revoked ones
          aren’t among them
        </dd>
        <dt>Accepted outcomes</dt>
        <dd>{formatCount(inputs.outcomes.length)}</dd>
        <dt>Owners of franchises</dt>
        <dd>{formatCount(inputs.seeds.length)}</dd>
        <dt>Digest</dt>
        <dd>
          <code className="break">{digest}</code> <CopyButton text={digest} label="Copy the digest" />
        </dd>
      </dl>
      <p>
        Anybody gets the same figures and the same digest from a node of the chain alone, with this command in Rizom’s
        repository:
      </p>
      <p className="command">
        <code className="break">{command}</code> <CopyButton text={command} label="Copy the command" />
      </p>
    </section>
  );
}
