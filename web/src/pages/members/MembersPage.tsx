import { PageHead } from "../../components/PageHead.tsx";
import { PeopleList } from "../../features/people/PeopleList.tsx";

/** Who works here, and what others say of their work: for everybody to read, without a wallet. */
export default function MembersPage() {
  return (
    <>
      <PageHead title="Members">
        <p className="lead">
          People who work in the network’s franchises and for its clients. What they are trusted with comes from those
          who were there: each score is computed from attestations about accepted outcomes, and opens to what it’s made
          of.
        </p>
      </PageHead>
      <PeopleList />
    </>
  );
}
