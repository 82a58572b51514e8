import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

export type Tone = "good" | "waiting" | "wrong" | "information";

const WORDS: Record<Tone, string> = { good: "Done", waiting: "Waiting", wrong: "Wrong", information: "Note" };

type Props = {
  tone?: Tone;
  /** One sentence; when absent the children are all there is. */
  title?: string;
  children?: ReactNode;
  /** What can be done about it. */
  action?: ReactNode;
};

/** Says something about the page. The state is an icon and a word (spoken), never colour alone. */
export function Notice({ tone = "information", title, children, action }: Props) {
  return (
    <div className={`notice notice--${tone}`}>
      <Icon name={tone} />
      <div className="notice__text">
        <span className="visually-hidden">{WORDS[tone]}: </span>
        {title ? <p className="notice__title">{title}</p> : null}
        {children ? <div>{children}</div> : null}
      </div>
      {action ? <div className="notice__action">{action}</div> : null}
    </div>
  );
}
