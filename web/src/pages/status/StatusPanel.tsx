import { type ReactNode, useId } from "react";
import { Icon } from "../../components/Icon.tsx";

type Props = { title: string; state: "good" | "waiting" | "wrong"; word: string; children: ReactNode };

/** One part, how it is, and the facts. */
export function StatusPanel({ title, state, word, children }: Props) {
  const id = useId();
  return (
    <section className="panel stack" aria-labelledby={id}>
      <div className="section__head">
        <h2 className="status__title" id={id}>
          {title}
        </h2>
        <span className={`status__state status__state--${state}`}>
          <Icon name={state} size={16} /> {word}
        </span>
      </div>
      <dl className="facts">{children}</dl>
    </section>
  );
}
