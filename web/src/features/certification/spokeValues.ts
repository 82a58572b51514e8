import { type DeclaredWork, type MemberCertification, WORK_TYPES } from "@rizom/sdk";
import type { SpokeValue } from "./layoutPlot.ts";

const HIGHEST_PREFERENCE = 4;
const ONE = 1_000_000;

/** What is drawn of somebody: what they declare, if they do, and the quality of what they demonstrated. */
export function spokeValues(
  declared: readonly DeclaredWork[] | null,
  certified: Pick<MemberCertification, "work"> | null,
): SpokeValue[] {
  return WORK_TYPES.map((work) => {
    const preference = declared?.find(({ type }) => type === work)?.preference;
    const quality = certified?.work.find((one) => one.work === work)?.quality ?? 0n;
    return {
      work,
      declared: preference === undefined ? null : preference / HIGHEST_PREFERENCE,
      demonstrated: Number(quality) / ONE,
    };
  });
}
