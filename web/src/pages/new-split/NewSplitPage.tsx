import { PageHead } from "../../components/PageHead.tsx";
import { NewSplitFields } from "../../features/new-split/NewSplitFields.tsx";
import { NewSplitSummary } from "../../features/new-split/NewSplitSummary.tsx";
import { useNewSplitForm } from "../../features/new-split/useNewSplitForm.ts";
import "../../features/new-split/new-split.css";

export default function NewSplitPage() {
  const state = useNewSplitForm();
  return (
    <>
      <PageHead title="Create a split">
        <p>
          One place where a client pays and a team earns. It takes four answers and one signature; nobody, not even you,
          can take out what others have earned.
        </p>
      </PageHead>
      <div className="new-split">
        <NewSplitFields state={state} />
        <NewSplitSummary state={state} />
      </div>
    </>
  );
}
