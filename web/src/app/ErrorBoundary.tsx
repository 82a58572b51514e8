import { Component, type ReactNode } from "react";
import { Button } from "../components/Button.tsx";
import { Notice } from "../components/Notice.tsx";

type Props = { children: ReactNode };
type State = { error: Error | null };

/** Catches what a page didn't: a sentence and a way on, never a white screen. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="stack" role="alert">
        <Notice tone="wrong" title="This page stopped working.">
          Nothing was sent and nothing is lost. Load it again; if it happens twice, tell us what it says below.
        </Notice>
        <p className="mono small">{error.message}</p>
        <div className="row">
          <Button onClick={() => window.location.reload()}>Load it again</Button>
        </div>
      </div>
    );
  }
}
