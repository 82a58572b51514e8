import { type DeclaredWork, type MemberCertification, type Topic, WORK_WORDS, type WorkFigures } from "@rizom/sdk";
import { Table } from "../../components/Table.tsx";
import { PREFERENCES } from "../wording/PREFERENCES.ts";
import { LevelMark } from "./LevelMark.tsx";
import { sayShare } from "./sayShare.ts";
import "./certification.css";

type Props = {
  declared: readonly DeclaredWork[];
  certified: MemberCertification;
  /** Asked for the sum behind a score. */
  onOpen: (topic: Topic) => void;
};

type Row = MemberCertification["work"][number];

/** The figures of the plot, and those that follow from them; each score opens. */
export function WorkTable({ declared, certified, onOpen }: Props) {
  const preferenceFor = (work: Row["work"]) => declared.find(({ type }) => type === work)?.preference;
  return (
    <Table
      caption="Declared and demonstrated, by type of work"
      rows={certified.work}
      rowKey={({ work }) => work}
      columns={[
        { header: "Type of work", cell: (row) => <WorkCell row={row} preference={preferenceFor(row.work)} /> },
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

type CellProps = { row: Row; preference: DeclaredWork["preference"] | undefined };

function WorkCell({ row, preference }: CellProps) {
  return (
    <span className="work-cell">
      <strong title={WORK_WORDS[row.work].line}>{WORK_WORDS[row.work].name}</strong>
      <LevelOf figures={row} />
      {/* Narrow screens have no column for it. */}
      <span className="work-cell__narrow small">
        {preference === undefined ? null : "Declared: "}
        <Declared preference={preference} />
      </span>
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
