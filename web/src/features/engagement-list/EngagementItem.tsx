import { type Engagement, isEngagementOpen } from "@rizom/sdk";
import type { Address } from "viem";
import { Link } from "wouter";
import { Amount } from "../../components/Amount.tsx";
import { Badge } from "../../components/Badge.tsx";
import { timeInWords } from "../../lib/timeInWords.ts";
import { useAsset } from "../assets/queries.ts";
import { useBriefDocument } from "../documents/engagementQueries.ts";
import { useChainTime } from "../equity/useChainTime.ts";
import { visibleText } from "../markdown/visibleText.ts";
import { sayAccount } from "../wording/sayAccount.ts";
import { nextMoment, sayProgress, sayRoles } from "./sayEngagement.ts";

type Props = {
  engagement: Engagement;
  /** Whose part in it is said. */
  account?: Address | undefined;
};

/** An engagement in a list: what it's about, for whom, how far it is, and what is in escrow. */
export function EngagementItem({ engagement, account }: Props) {
  const { engagementId, client, facilitator, held } = engagement;
  const asset = useAsset(engagement.asset).data;
  const role = account ? sayRoles(engagement, account) : "";
  return (
    <li className="engagement-item">
      <div className="engagement-item__head">
        <Link href={`/engagements/${engagementId}`} className="engagement-item__name">
          <Title engagement={engagement} />
        </Link>
        {isEngagementOpen(engagement) ? null : <Badge>Ended</Badge>}
        {role === "" ? null : <Badge>{role}</Badge>}
      </div>
      {held > 0n && asset ? (
        <p className="engagement-item__held">
          <Amount amount={held} asset={asset} maxDecimals={4} /> <span className="soft small">in escrow</span>
        </p>
      ) : null}
      <p className="soft small">
        {sayAccount(facilitator)} for {sayAccount(client)}. {sayProgress(engagement)}.
        <Next engagement={engagement} />
      </p>
    </li>
  );
}

/** From the index when it has read the brief, else from the brief itself. */
function Title({ engagement: { engagementId, brief, briefDocument } }: Pick<Props, "engagement">) {
  return briefDocument ? name(briefDocument.title, engagementId) : <FromBrief id={engagementId} brief={brief} />;
}

function FromBrief({ id, brief }: { id: bigint; brief: Engagement["brief"] }) {
  return name(useBriefDocument(brief).data?.title ?? "", id);
}

const name = (title: string, id: bigint): string => visibleText(title).trim() || `Engagement ${id}`;

function Next({ engagement }: Pick<Props, "engagement">) {
  const now = useChainTime();
  const next = nextMoment(engagement);
  if (next === null) return null;
  return next.at < now ? " Overdue." : ` ${next.what} ${timeInWords(Number(next.at - now))}.`;
}
