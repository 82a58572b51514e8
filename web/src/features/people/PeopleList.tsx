import type { Person } from "@rizom/sdk";
import { useMemo, useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { formatCount } from "../../lib/formatCount.ts";
import { useCertification } from "../certification/queries.ts";
import { CertificationNote } from "./CertificationNote.tsx";
import { choosePeople, type ListedPerson } from "./choosePeople.ts";
import { PeopleFilters } from "./PeopleFilters.tsx";
import { PersonCard } from "./PersonCard.tsx";
import { usePeople } from "./queries.ts";
import { isNarrowed, type Question } from "./question.ts";
import { SearchNote } from "./SearchNote.tsx";
import { franchisesOf } from "./sayFranchises.ts";
import { useFound } from "./useFound.ts";
import { useQuestion } from "./useQuestion.ts";
import "./people.css";

const STEP = 20;

/** Everybody who has or had a part in the network's work, as somebody asks for them. */
export function PeopleList() {
  const { question, typed, type, change } = useQuestion();
  const people = usePeople();
  const everybody = people.data?.data;
  const franchises = useMemo(() => franchisesOf(everybody ?? []), [everybody]);
  return (
    <div className="stack stack--wide">
      <PeopleFilters franchises={franchises} question={question} typed={typed} onType={type} onChange={change} />
      <QueryStates
        query={people}
        what="the members"
        rows={6}
        isEmpty={({ data }) => data.length === 0}
        empty={
          <Empty title="There is nobody yet.">
            Whoever gets a role in a franchise, joins a team, pays for an accepted outcome or publishes a profile stands
            here.
          </Empty>
        }
      >
        {({ data }) => <Asked people={data} question={question} />}
      </QueryStates>
    </div>
  );
}

function Asked({ people, question }: { people: readonly Person[]; question: Question }) {
  const certification = useCertification();
  const { found, note } = useFound(people, question.search);
  const members = certification.data?.data.certification.members;
  const listed = useMemo(() => {
    const certified = new Map(members?.map((member) => [member.account.toLowerCase(), member]));
    const of = ({ account }: Person) => (members ? (certified.get(account.toLowerCase()) ?? null) : undefined);
    return people.map((person) => ({ person, certified: of(person) }));
  }, [people, members]);
  // Levels that aren't known yet leave nobody out.
  const asked = members ? question : { ...question, level: 0 };
  const chosen = choosePeople(listed, asked, found);
  return (
    <div className="stack">
      {note === null ? null : <SearchNote note={note} />}
      <div className="people-notes">
        <p className="soft small" role="status">
          {sayCount(chosen.length, listed.length, isNarrowed(asked))}
        </p>
        <CertificationNote query={certification} />
      </div>
      <Chosen key={keyOf(question)} chosen={chosen} work={question.work} />
    </div>
  );
}

/** Another question begins at the top of its list. */
const keyOf = ({ search, work, level, franchiseId, order }: Question) =>
  [search, work, level, franchiseId, order].join(" ");

function Chosen({ chosen, work }: { chosen: readonly ListedPerson[]; work: Question["work"] }) {
  const [shown, setShown] = useState(STEP);
  if (chosen.length === 0) {
    return <Empty title="Nobody is as you ask.">Try fewer or other words, a lower level, or any type of work.</Empty>;
  }
  return (
    <>
      <ul className="person-list" aria-label="Members">
        {chosen.slice(0, shown).map((one) => (
          <PersonCard key={one.person.account} listed={one} work={work} />
        ))}
      </ul>
      {chosen.length > shown ? (
        <div className="row">
          <Button onClick={() => setShown(shown + STEP)}>Show more members</Button>
        </div>
      ) : null}
    </>
  );
}

function sayCount(chosen: number, all: number, narrowed: boolean): string {
  if (narrowed) return `${formatCount(chosen)} of ${formatCount(all)} found.`;
  return all === 1 ? "1 member" : `${formatCount(all)} members`;
}
