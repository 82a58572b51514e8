import { sayWork } from "../attesting/words.ts";
import { sayMoment } from "../engagements/sayMoment.ts";
import { sayAccount } from "../wording/sayAccount.ts";
import type { Signed } from "./SignedFile.ts";

type Props = {
  signed: Signed;
  isOwn: boolean;
  /** It was sent or cancelled. */
  isOver: boolean;
  nameOf: (outcome: number) => string;
};

/** What a signature says, line by line, and until when it works. */
export function SignedInWords({ signed, isOwn, isOver, nameOf }: Props) {
  const who = isOwn ? "You" : sayAccount(signed.attester);
  const whose = isOwn ? "you" : "they";
  return (
    <div className="stack stack--tight">
      <p>
        {signed.kind === "attest" ? `${who} signed:` : `${who} signed that ${whose} take back what ${whose} said of:`}
      </p>
      <ul className="signed__words">
        {signed.kind === "attest"
          ? signed.about.map(({ subject, outcome, work, digest }) => (
              <li key={digest} className="break">
                <strong>{sayAccount(subject)}</strong>, {nameOf(outcome)}: {sayWork(work)}
              </li>
            ))
          : signed.about.map(({ subject, outcome }) => (
              <li key={`${subject} ${outcome}`} className="break">
                <strong>{sayAccount(subject)}</strong>, {nameOf(outcome)}
              </li>
            ))}
      </ul>
      {isOver ? null : <p className="soft small">It can be sent until {sayMoment(signed.deadline)}.</p>}
    </div>
  );
}
