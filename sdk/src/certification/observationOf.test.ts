import { pad } from "viem";
import { describe, expect, it } from "vitest";
import type { Mark, WorkMark, WorkType } from "../reputation/WorkType.ts";
import { attestationOf } from "../testing/randomHistory.ts";
import type { Counted } from "./countedOf.ts";
import { keyOf } from "./keys.ts";
import { observationOf } from "./observationOf.ts";
import { W } from "./units.ts";

const [attester, subject] = [keyOf(pad("0x1", { size: 20 })), keyOf(pad("0x2", { size: 20 }))];
const counted = (...work: WorkMark[]): Counted => ({
  attestation: attestationOf({ engagementId: 1n, outcome: 0 }, attester, subject, work),
  ...{ attester, subject, age: 0n, decay: W, strength: 24n },
});

const marking =
  (work: WorkType) =>
  (mark: Mark): WorkMark => ({ work, mark });
const [linking, advising, producing] = [marking("linking"), marking("advising"), marking("producing")];

describe("observationOf", () => {
  it("overall it's the mean of one, two or three marks, in 24ths of the best", () => {
    const meanOf = (...work: WorkMark[]) => observationOf(counted(...work), "overall", { goodMark: 2 })?.value;
    expect(meanOf(linking(4))).toBe(24n);
    expect(meanOf(linking(4), advising(1))).toBe(15n);
    expect(meanOf(linking(1), advising(1), producing(2))).toBe(8n);
    expect(meanOf(linking(0), advising(0))).toBe(0n);
  });

  it("about one type of work it's that mark alone, and nothing where there's none", () => {
    const mixed = counted(linking(3), advising(0));
    expect(observationOf(mixed, "linking", { goodMark: 2 })).toEqual({ counted: mixed, value: 18n, isGood: true });
    expect(observationOf(mixed, "advising", { goodMark: 2 })).toEqual({ counted: mixed, value: 0n, isGood: false });
    expect(observationOf(mixed, "producing", { goodMark: 2 })).toBeNull();
  });

  it("is good from the good mark on, overall where the mean is", () => {
    const isGood = (...work: WorkMark[]) => observationOf(counted(...work), "overall", { goodMark: 2 })?.isGood;
    expect([linking(1), linking(2), linking(3)].map((mark) => isGood(mark))).toEqual([false, true, true]);
    expect(isGood(linking(4), advising(0))).toBe(true);
    expect(isGood(linking(3), advising(0))).toBe(false);
  });
});
