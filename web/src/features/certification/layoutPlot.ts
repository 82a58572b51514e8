import type { WorkType } from "@rizom/sdk";

/** What is drawn on one spoke; both from 0 to 1. */
export type SpokeValue = {
  readonly work: WorkType;
  /** What they say they like; null where they say nothing. */
  readonly declared: number | null;
  /** What others saw. */
  readonly demonstrated: number;
};

export type Point = { readonly x: number; readonly y: number };

export type Spoke = {
  readonly work: WorkType;
  readonly end: Point;
  /** Quarters of the way, so that lengths can be compared. */
  readonly ticks: readonly Point[];
  readonly label: Point & { readonly anchor: "start" | "middle" | "end" };
  /** Null where nothing is declared. */
  readonly declared: Point | null;
  /** A root that thins out, and its tip; null where nothing was seen. */
  readonly root: { readonly path: string; readonly tip: Point & { readonly radius: number } } | null;
};

export const PLOT = { width: 376, height: 276, radius: 102 } as const;
const CENTRE: Point = { x: PLOT.width / 2, y: PLOT.height / 2 };
const LABEL_GAP = 14;
const THICK = 5;
const THIN = 1.2;
const TIP = 5;
const SMALL_TIP = 3;
/** Shorter roots than this have small tips, so that they're told apart around the centre. */
const TIPPED = 0.2 * PLOT.radius;
/** Shorter roots wouldn't be seen behind the centre. */
const SHORTEST = 0.1;

/** Where everything of the plot stands: spokes begin at the top and go round clockwise. */
export function layoutPlot(values: readonly SpokeValue[]): Spoke[] {
  return values.map(({ work, declared, demonstrated }, index) => {
    const angle = (index / values.length) * 2 * Math.PI - Math.PI / 2;
    const along = (share: number): Point => at(angle, share * PLOT.radius);
    return {
      work,
      end: along(1),
      ticks: [0.25, 0.5, 0.75, 1].map(along),
      label: labelAt(angle),
      declared: declared === null ? null : along(clamp(declared)),
      root: demonstrated > 0 ? rootTo(angle, Math.max(SHORTEST, clamp(demonstrated)) * PLOT.radius) : null,
    };
  });
}

/** The line that joins what is declared, through the centre where nothing is; empty where nothing is declared at all. */
export function outlineOf(spokes: readonly Spoke[]): string {
  if (spokes.every(({ declared }) => declared === null)) return "";
  return spokes.map(({ declared }) => pair(declared ?? CENTRE)).join(" ");
}

const clamp = (share: number) => Math.min(1, Math.max(0, share));

const round = (length: number) => Math.round(length * 10) / 10;

const pair = ({ x, y }: Point) => `${x},${y}`;

function at(angle: number, distance: number): Point {
  return { x: round(CENTRE.x + Math.cos(angle) * distance), y: round(CENTRE.y + Math.sin(angle) * distance) };
}

function labelAt(angle: number): Spoke["label"] {
  const { x, y } = at(angle, PLOT.radius + LABEL_GAP);
  const side = Math.cos(angle);
  const anchor = Math.abs(side) < 0.2 ? "middle" : side > 0 ? "start" : "end";
  // Text stands on its line: centred beside a spoke, wholly above or below it at the top and the bottom.
  return { x, y: round(y + 4 + Math.sin(angle) * 4), anchor };
}

function rootTo(angle: number, length: number): NonNullable<Spoke["root"]> {
  const tip = at(angle, length);
  const across = angle + Math.PI / 2;
  const beside = (from: Point, width: number): Point => ({
    x: round(from.x + Math.cos(across) * width),
    y: round(from.y + Math.sin(across) * width),
  });
  const corners = [beside(CENTRE, THICK), beside(tip, THIN), beside(tip, -THIN), beside(CENTRE, -THICK)];
  const radius = length < TIPPED ? SMALL_TIP : TIP;
  return { path: `M${corners.map(pair).join("L")}Z`, tip: { ...tip, radius } };
}
