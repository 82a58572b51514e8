import { irregularity } from "../flow/roots.ts";
import type { Bed } from "./layoutBeds.ts";

/** One plant for so much ground, in pixels: so a bed twice as large has twice as many. */
const GROUND = 1_900;
const MARGIN = 12;

/**
 * What grows in a bed, as one path: little plants with two leaves, scattered in rows, always in the same places.
 *
 * @param top where planting begins, below the labels
 */
export function sproutsOf({ key, x, y, width, height }: Omit<Bed, "share">, top: number): string {
  const step = Math.sqrt(GROUND);
  const columns = Math.floor((width - MARGIN) / step);
  const rows = Math.floor((height - top - MARGIN / 2) / step);
  if (columns < 1 || rows < 1) return "";
  const [across, down] = [(width - MARGIN) / columns, (height - top - MARGIN / 2) / rows];
  const plants = Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const sway = (salt: number) => (irregularity(`${key}${i}`, salt) - 0.5) * 0.5;
    const at = x + MARGIN / 2 + (column + 0.5 + sway(1)) * across;
    const ground = y + top + (row + 0.85 + sway(2) * 0.5) * down;
    return plant(at, ground, 9 + irregularity(`${key}${i}`, 3) * 7);
  });
  return plants.join("");
}

/** A stem, and a leaf to each side. */
function plant(x: number, ground: number, tall: number): string {
  const [left, right, up] = [tall * 0.42, tall * 0.5, tall * 0.55].map(round) as [number, number, number];
  const stem = `M${round(x)} ${round(ground)}v${-round(tall)}`;
  const one = `M${round(x)} ${round(ground - tall * 0.35)}q${-left} 0 ${-left} ${-up}q${left} 0 ${left} ${up}`;
  const other = `M${round(x)} ${round(ground - tall * 0.55)}q${right} 0 ${right} ${-up}q${-right} 0 ${-right} ${up}`;
  return stem + one + other;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
