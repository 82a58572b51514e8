import type { Engagement } from "@rizom/sdk";
import type { Address } from "viem";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { sayAccount } from "../wording/sayAccount.ts";
import { sayList } from "../wording/sayAmount.ts";
import { useAttestationsOf } from "./queries.ts";
import { rightsIn } from "./rightsIn.ts";

type Props = { engagement: Engagement; reader: Address; isFirst: boolean };

const NAMED = 3;

/** The next step of who took part in what is accepted, and hasn't said yet how the others' work was. */
export default function AttestNext({ engagement, reader, isFirst }: Props) {
  const { data } = useAttestationsOf(engagement.engagementId);
  if (!data) return null;
  const left = rightsIn(engagement, data.data, reader).colleagues.filter(({ open }) => open.length > 0);
  if (left.length === 0) return null;
  const names = left.slice(0, NAMED).map(({ account }) => sayAccount(account));
  const others = left.length - names.length;
  return (
    <div className={`panel stack${isFirst ? " your-part__first" : ""}`}>
      <p>
        What you worked on is accepted. Say how the work of{" "}
        {sayList(others === 0 ? names : [...names, others === 1 ? "one other" : `${others} others`])} was: that is what
        others go by.
      </p>
      <div className="row">
        <ButtonLink href={`/attest/${engagement.engagementId}`} variant={isFirst ? "primary" : "plain"}>
          Say how the work was
        </ButtonLink>
      </div>
    </div>
  );
}
