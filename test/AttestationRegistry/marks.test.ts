import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture } from "../chain.ts";
import { expectRevert } from "../expectations.ts";
import { about, by, client, deployAttestations, marksOf, member, type Registry, readOf, WORK } from "./fixture.ts";

const attest = (registry: Registry, marks: number) => registry.write.attest([about({ marks })], by(client));
const works = Object.keys(WORK) as (keyof typeof WORK)[];

describe("AttestationRegistry, marks", () => {
  it("packed as described: three bits a type, the lowest for advising, and 1 more than the mark", () => {
    expect(marksOf({ advising: 0 })).to.equal(1);
    expect(marksOf({ advising: 4, innovating: 0 })).to.equal(0b001_101);
    expect(marksOf({ linking: 4 })).to.equal(5 * 2 ** 24);
  });

  for (const work of works) {
    it(`given ${work} alone, marked 0 to 4: takes each; 5 and 6: refuses`, async () => {
      const { attestations } = await loadFixture(deployAttestations);
      for (const mark of [5, 6]) {
        const marks = marksOf({ [work]: mark });
        await expectRevert(attest(attestations, marks), "AttestationRegistry_InvalidMarks", [marks]);
      }
      for (const mark of [0, 1, 2, 3, 4]) {
        const marks = marksOf({ [work]: mark });
        await attest(attestations, marks);
        expect((await readOf(attestations)).marks).to.equal(marks);
        await attestations.write.revoke([{ engagementId: 1n, outcome: 1n, subject: member }], by(client));
      }
    });
  }

  it("given two or three types: takes them; four, or all nine: refuses", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    const four = marksOf({ advising: 0, promoting: 1, organising: 2, linking: 4 });
    const nine = works.reduce((sum, work) => sum + marksOf({ [work]: 0 }), 0);
    for (const marks of [four, nine]) {
      await expectRevert(attest(attestations, marks), "AttestationRegistry_InvalidMarks", [marks]);
    }
    await attest(attestations, marksOf({ advising: 0, promoting: 1, linking: 4 }));
    await attestations.write.attest(
      [about({ outcome: 2n, marks: marksOf({ producing: 0, inspecting: 4 }) })],
      by(client),
    );
  });

  it("given no type at all: refuses", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    await expectRevert(attest(attestations, 0), "AttestationRegistry_InvalidMarks", [0]);
  });

  it("given bits above the nine types, alone or with a good mark: refuses", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    for (const bit of [27, 28, 29, 30, 31]) {
      for (const low of [0, marksOf({ developing: 4 })]) {
        const marks = 2 ** bit + low;
        await expectRevert(attest(attestations, marks), "AttestationRegistry_InvalidMarks", [marks]);
      }
    }
  });

  it("given one type out of range among good ones: refuses", async () => {
    const { attestations } = await loadFixture(deployAttestations);
    for (const work of works.slice(1)) {
      const marks = marksOf({ advising: 4, [work]: 6 });
      await expectRevert(attest(attestations, marks), "AttestationRegistry_InvalidMarks", [marks]);
    }
  });
});
