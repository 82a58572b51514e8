import type { Amendment } from "@rizom/sdk";
import { Notice } from "../../components/Notice.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { sayAccount } from "../wording/sayAccount.ts";
import { BriefText } from "./BriefText.tsx";
import type { ActingScene, Scene } from "./Scene.ts";
import { sayAmendment } from "./sayAmendment.ts";
import { isSame, otherOf } from "./sayParty.ts";
import { agreeToAmendment } from "./transactions/agreeToAmendment.ts";
import { withdrawConsent } from "./transactions/withdrawConsent.ts";

/** What client or facilitator proposed to change, for the other one to agree to. */
export function AmendmentNotice({
  standing,
  forms: _,
  isFirst = false,
  ...scene
}: ActingScene & { isFirst?: boolean }) {
  const { client, facilitator } = standing.consents;
  const mayAgree = standing.whole.agree.hindrance === null;
  const found = [client, facilitator].flatMap((consent) => consent?.amendment ?? []);
  if (found.length === 0) return null;
  return (
    <div className="stack amendments">
      {found.map((amendment) => (
        <Proposed key={amendment.id} scene={scene} amendment={amendment} mayAgree={mayAgree} isFirst={isFirst} />
      ))}
    </div>
  );
}

type Props = { scene: Scene; amendment: Amendment; mayAgree: boolean; isFirst: boolean };

function Proposed({ scene, amendment, mayAgree, isFirst }: Props) {
  const { engagement, reader } = scene;
  const isMine = isSame(amendment.by, reader);
  const other = sayAccount(otherOf(engagement, amendment.by));
  return (
    <Notice tone="waiting" title={`${isMine ? "You" : sayAccount(amendment.by)} proposed to change what was agreed.`}>
      <div className="stack stack--tight">
        <Lines scene={scene} amendment={amendment} />
        {isMine ? (
          <>
            <p>It waits for {other} to agree.</p>
            <ActionButton
              size="small"
              prepare={() => withdrawConsent({ engagement, what: "what was agreed stays as it is" })}
            >
              Take your proposal back
            </ActionButton>
          </>
        ) : mayAgree ? (
          <ActionButton variant={isFirst ? "primary" : "plain"} prepare={() => agreeToAmendment(scene, amendment)}>
            Agree to the changes
          </ActionButton>
        ) : (
          <p>It waits for {other} to agree.</p>
        )}
      </div>
    </Notice>
  );
}

function Lines({ scene, amendment }: Pick<Props, "scene" | "amendment">) {
  const { engagement } = scene;
  const isNew = ({ outcome, brief }: Amendment["changes"][number]) =>
    engagement.outcomes.find(({ number }) => number === outcome)?.brief !== brief;
  const briefs = [...amendment.changes.filter(isNew), ...amendment.additions].map(({ brief }) => brief);
  return (
    <>
      <dl className="facts" aria-label="What would change">
        {sayAmendment(scene, amendment).map(({ label, before, after }) => (
          <div key={label} className="facts__row">
            <dt className="break">{label}</dt>
            <dd>
              {before === undefined ? null : (
                <>
                  <span className="soft">{before}</span> <span aria-hidden="true">→</span>
                  <span className="visually-hidden"> becomes </span>{" "}
                </>
              )}
              {after}
            </dd>
          </div>
        ))}
      </dl>
      {[...new Set(briefs)].map((brief) => (
        <BriefText key={brief} digest={brief} name="The new text" summaryLabel="What would count as done" />
      ))}
    </>
  );
}
