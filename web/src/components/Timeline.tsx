import { type ReactNode, useState } from "react";
import { Button } from "./Button.tsx";

type Props<Event> = {
  events: readonly Event[];
  /** How many are shown before somebody asks for more. */
  first: number;
  /** One event as a list item, with the event's id as its key. */
  children: (event: Event) => ReactNode;
};

/** What happened, newest first; older events when they are asked for. */
export function Timeline<Event>({ events, first, children }: Props<Event>) {
  const [shown, setShown] = useState(first);
  return (
    <div className="stack">
      <ol className="timeline">{events.slice(0, shown).map(children)}</ol>
      {events.length > shown ? (
        <div className="row">
          <Button size="small" onClick={() => setShown(shown * 3)}>
            Show what came before
          </Button>
        </div>
      ) : null}
    </div>
  );
}
