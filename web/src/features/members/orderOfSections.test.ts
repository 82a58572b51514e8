import { describe, expect, test } from "vitest";
import { orderOfSections } from "./orderOfSections.ts";

describe("orderOfSections", () => {
  test("default: a visitor sees who somebody is before what they earned", () => {
    const order = orderOfSections({ isYou: false, treasury: false });
    expect(order[0]).toBe("profile");
    expect(order.indexOf("profile")).toBeLessThan(order.indexOf("money"));
  });

  test("behavior: one's own money comes first, and nothing is missing", () => {
    const [own, others] = [true, false].map((isYou) => orderOfSections({ isYou, treasury: false }));
    expect(own?.[0]).toBe("money");
    expect(own?.toSorted()).toEqual(others?.toSorted());
  });

  test("behavior: the treasury has no profile", () => {
    expect(orderOfSections({ isYou: false, treasury: true })).not.toContain("profile");
  });
});
