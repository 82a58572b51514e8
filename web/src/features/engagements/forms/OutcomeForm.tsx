import type { OutcomeDeed } from "@rizom/sdk";
import { type ComponentType, lazy, Suspense } from "react";
import { Button } from "../../../components/Button.tsx";
import { Loading } from "../../../components/Loading.tsx";
import type { FormProps } from "../Scene.ts";

type WithForm = "fund" | "deliver" | "dispute" | "resolve" | "settle";

/** Each is loaded when it's opened. */
const FORMS: Readonly<Record<WithForm, ComponentType<FormProps>>> = {
  fund: lazy(() => import("./FundOne.tsx")),
  deliver: lazy(() => import("./DeliverForm.tsx")),
  dispute: lazy(() => import("./DisputeForm.tsx")),
  resolve: lazy(() => import("./ResolveForm.tsx")),
  settle: lazy(() => import("./SettleForm.tsx")),
};

const TITLES: Readonly<Record<WithForm, (name: string) => string>> = {
  fund: (name) => `Fund ${name}`,
  deliver: (name) => `Deliver ${name}`,
  dispute: (name) => `Say what is wrong with ${name}`,
  resolve: (name) => `Decide on ${name}`,
  settle: (name) => `Divide ${name} without the arbiter`,
};

const isWithForm = (deed: OutcomeDeed): deed is WithForm => deed in FORMS;

/** The form of what somebody chose to do with an outcome; it takes the focus when it opens. */
export default function OutcomeForm({ deed, ...props }: FormProps & { deed: OutcomeDeed }) {
  if (!isWithForm(deed)) return null;
  const Form = FORMS[deed];
  const title = TITLES[deed](props.nameOf(props.outcome.number));
  return (
    <section className="outcome__form stack" aria-label={title} tabIndex={-1} ref={focus}>
      <div className="section__head">
        <h4>{title}</h4>
        <Button size="small" variant="quiet" onClick={props.onDone}>
          Close
        </Button>
      </div>
      <Suspense fallback={<Loading label="Opening the form" />}>
        <Form {...props} />
      </Suspense>
    </section>
  );
}

/** Runs once, when it's put on the page. */
function focus(element: HTMLElement | null): void {
  element?.focus();
}
