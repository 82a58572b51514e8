import type { ProfileTerm } from "@rizom/sdk";
import type { Address } from "viem";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Time } from "../../components/Time.tsx";
import { Timeline } from "../../components/Timeline.tsx";
import { DocumentDigest, DocumentStates } from "../documents/DocumentStates.tsx";
import { OnDemand } from "../engagements/OnDemand.tsx";
import { ProfileText } from "./ProfileText.tsx";
import { useProfileDocument } from "./queries.ts";
import { useProfileTerms } from "./termsQuery.ts";

const STEP = 5;

/** What somebody said of themselves, newest first: nothing that was once on the chain can be taken out of it. */
export function ProfileHistory({ account }: { account: Address }) {
  const terms = useProfileTerms(account);
  return (
    <QueryStates
      query={terms}
      what="the earlier profiles"
      rows={2}
      isEmpty={({ data }) => data.length === 0}
      empty={<Empty title="There was never a profile." />}
    >
      {({ data }) => (
        <Timeline events={data} first={STEP}>
          {(term) => <Term key={term.id} term={term} />}
        </Timeline>
      )}
    </QueryStates>
  );
}

function Term({ term }: { term: ProfileTerm }) {
  return (
    <li className="timeline__item">
      <span>
        Named <Time timestamp={term.since} />
        {term.until === null ? (
          ", in force"
        ) : (
          <>
            , until <Time timestamp={term.until} />
          </>
        )}
      </span>
      <OnDemand summary="Read it">
        <Past term={term} />
      </OnDemand>
    </li>
  );
}

function Past({ term: { digest } }: { term: ProfileTerm }) {
  return (
    <DocumentStates query={useProfileDocument(digest)} digest={digest} name="The profile">
      {(profile) => (
        <div className="stack">
          <ProfileText profile={profile} />
          <DocumentDigest digest={digest} />
        </div>
      )}
    </DocumentStates>
  );
}
