import { nameOfLevel } from "./nameOfLevel.ts";
import "./certification.css";

type Props = {
  /** 0 to 3. */
  level: number;
  /** What stands after the word, as in "in developing". */
  children?: string;
};

/** A level as a plant that has come so far, and its word. */
export function LevelMark({ level, children }: Props) {
  return (
    <span className="level">
      <svg className="level__plant" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        {level === 0 ? <circle className="level__seed" cx="10" cy="14" r="3.6" /> : <path d="M10 19V6" />}
        {level >= 1 ? <path className="level__leaf" d="M10 15q-6 0 -7 -5q6 -1 7 5z" /> : null}
        {level >= 2 ? <path className="level__leaf" d="M10 12q0 -6 7 -6q1 6 -7 6z" /> : null}
        {level >= 3 ? <circle className="level__leaf" cx="10" cy="4" r="3" /> : null}
      </svg>
      <span>
        {nameOfLevel(level)}
        {children ? ` ${children}` : null}
      </span>
    </span>
  );
}
