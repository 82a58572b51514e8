import { type DeclaredWork, type MemberCertification, type Topic, WORK_WORDS, type WorkFigures } from "@rizom/sdk";
import { Table } from "../../components/Table.tsx";
import { PREFERENCES } from "../wording/PREFERENCES.ts";
import { LevelMark } from "./LevelMark.tsx";
import { sayShare } from "./sayShare.ts";
import "./certification.css";

type Props = {
  declared: readonly DeclaredWork[];
  certified: MemberCertification;
  /** How many standing attestations mark a type of work. */
  onOpen: (topic: Topic) => void;
};

type Row = MemberCertification["work"][number];

/** The figures of the plot, and those that follow from them; each score opens. */
export function WorkTable({ declared, certified, onOpen }: Props) {
  const preferenceFor = (work: Row["work"]) => declared.find(({ type }) => type === work)?.preference;
  const isOfWorth = ({ work, quality, raters }: Row) => quality > 0n || raters > 0 || preferenceFor(work) !== undefined;
  return (
    <Table
      caption="Declared and demonstrated, by type of work"
      rows={certified.work.filter(isOfWorth).length > 0 ? certified.work : []}
      rowKey={({ work }) => work}
      columns={[
        { header: "Type of work", cell: (row) => <WorkCell row={row} /> },
        { header: "Declared", wideOnly: true, cell: ({ work }) => <Declared preference={preferenceFor(work)} /> },
        { header: "Quality", align: "end", cell: ({ quality }) => sayShare(quality) },
        { header: "Standing", align: "end", wideOnly: true, cell: () => sayShare(certified.standing) },
        {
          header: "Score",
          align: "end",
          cell: ({ work, score }) => (
            <button
              type="button"
              className="score-opener"
              aria-label={`Score in ${work}: ${sayShare(score)}. See how it comes about`}
              onClick={() => onOpen(work)}
            >
              {sayShare(score)}
            </button>
          ),
        },
      ]}
    />
  );
}

function WorkCell({ row }: { row: Row }) {
  return (
    <span className="work-cell">
      <strong title={WORK_WORDS[row.work].line}>{WORK_WORDS[row.work].name}</strong>
      <LevelOf figures={row} />
    </span>
  );
}

function LevelOf({ figures: { level, raters } }: { figures: WorkFigures }) {
  if (level === 0 && raters === 0) return null;
  return (
    <span className="small">
      <LevelMark level={level} />
    </span>
  );
}

function Declared({ preference }: { preference: DeclaredWork["preference"] | undefined }) {
  if (preference === undefined) return <span className="soft">Not declared</span>;
  return (
    <>
      {PREFERENCES[preference]} <span className="soft small">({preference} of 4)</span>
    </>
  );
}
