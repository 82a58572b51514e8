import { type ComponentType, lazy, Suspense, useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Loading } from "../../components/Loading.tsx";
import type { ActingScene, EngagementFormProps } from "./Scene.ts";

type Tool = "amend" | "team" | "facilitator" | "stray";

/** Each is loaded when it's opened. */
const TOOLS: Readonly<Record<Tool, readonly [label: string, form: ComponentType<EngagementFormProps>]>> = {
  amend: ["Change what is agreed", lazy(() => import("../opening/AmendForm.tsx"))],
  team: ["Change the team", lazy(() => import("./forms/TeamForm.tsx"))],
  facilitator: ["Name another facilitator", lazy(() => import("./forms/FacilitatorForm.tsx"))],
  stray: ["Look for stray money in the escrow", lazy(() => import("./forms/StrayForm.tsx"))],
};

/** What the reader may do with the engagement as a whole. */
export function WholeTools({ standing: { whole }, forms: _, ...scene }: ActingScene) {
  const [open, setOpen] = useState<Tool | null>(null);
  const offered: readonly (readonly [Tool, boolean])[] = [
    ["amend", whole.amend.hindrance === null],
    ["team", whole.addToTeam.hindrance === null || whole.removeFromTeam.hindrance === null],
    ["facilitator", whole.setFacilitator.hindrance === null],
    // Whoever has no wallet can't be the client.
    ["stray", whole.claimStray.hindrance === null],
  ];
  const tools = offered.flatMap(([tool, isOffered]) => (isOffered ? [tool] : []));
  const Form = open !== null && tools.includes(open) ? TOOLS[open][1] : null;
  if (tools.length === 0) return null;
  return (
    <div className="stack">
      <div className="row">
        {tools.map((tool) => (
          <Button
            key={tool}
            size="small"
            aria-expanded={open === tool}
            onClick={() => setOpen(open === tool ? null : tool)}
          >
            {TOOLS[tool][0]}
          </Button>
        ))}
      </div>
      {Form ? (
        <div className="panel">
          <Suspense fallback={<Loading label="Opening the form" />}>
            <Form {...scene} onDone={() => setOpen(null)} />
          </Suspense>
        </div>
      ) : null}
    </div>
  );
}
