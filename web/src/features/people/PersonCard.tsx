import { WORK_WORDS, type WorkType } from "@rizom/sdk";
import { Link } from "wouter";
import { Identicon } from "../../components/Identicon.tsx";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import { LevelMark } from "../certification/LevelMark.tsx";
import { sayShare } from "../certification/sayShare.ts";

import { visibleText } from "../markdown/visibleText.ts";
import { useProfileDocument } from "../profiles/queries.ts";
import { usePersonName } from "../profiles/usePersonName.ts";
import { figuresIn, type ListedPerson } from "./choosePeople.ts";
import { nameOfPlace, nameOfRole } from "./sayFranchises.ts";
import { strongestWork } from "./strongestWork.ts";

type Props = {
  listed: ListedPerson;
  /** What is looked for: its figures stand first. */
  work: WorkType | null;
};

/** Somebody in the list: what they are called, where they belong, and what their work is worth. */
export function PersonCard({ listed: { person, certified }, work }: Props) {
  const { account, profileDigest } = person;
  const name = usePersonName(account, profileDigest);
  const isNamed = name !== shortenAddress(account);
  return (
    <li className="person-card">
      <Identicon address={account} size={40} />
      <div className="person-card__text">
        <h2>
          <Link href={`/members/${account}`} className="person-card__name">
            {name}
          </Link>
        </h2>
        {isNamed ? <span className="address__hex">{shortenAddress(account)}</span> : null}
        <Summary digest={profileDigest} />
        <Places person={person} />
        <Strongest person={person} certified={certified} />
      </div>
      <Figures certified={certified} work={work} />
    </li>
  );
}

function Summary({ digest }: { digest: ListedPerson["person"]["profileDigest"] }) {
  const { data, isError } = useProfileDocument(digest);
  if (isError) return <p className="soft small">Their profile can’t be had now.</p>;
  const summary = visibleText(data?.summary ?? "").trim();
  return summary === "" ? null : <p className="person-card__summary">{summary}</p>;
}

function Places({ person: { franchises } }: Pick<ListedPerson, "person">) {
  if (franchises.length === 0) return null;
  return (
    <ul className="person-card__places" aria-label="Franchises">
      {franchises.map((place) => (
        <li key={`${place.franchiseId} ${place.role}`}>
          {nameOfRole(place.role)} of{" "}
          <Link href={`/franchises/${place.franchiseId}`}>{visibleText(nameOfPlace(place))}</Link>
        </li>
      ))}
    </ul>
  );
}

function Strongest({ person, certified }: ListedPerson) {
  const strongest = strongestWork(person, certified);
  if (strongest.length === 0) return <p className="soft small">Nobody has attested their work yet.</p>;
  return (
    <ul className="person-card__work" aria-label="Strongest work">
      {strongest.map(({ work, score, count }) => (
        <li key={work}>
          <strong>{WORK_WORDS[work].name}</strong>{" "}
          <span className="soft small">{score === null ? sayAttested(count) : sayShare(score)}</span>
        </li>
      ))}
    </ul>
  );
}

const sayAttested = (count: number) => (count === 1 ? "attested once" : `attested ${count} times`);

function Figures({ certified, work }: Pick<ListedPerson, "certified"> & Pick<Props, "work">) {
  if (certified === undefined) return null;
  const figures = figuresIn(certified, work);
  return (
    <div className="person-card__figures">
      <LevelMark level={figures?.level ?? 0}>{work === null ? undefined : `in ${work}`}</LevelMark>
      {figures === null ? null : <span className="soft small">Score {sayShare(figures.score)}</span>}
    </div>
  );
}
