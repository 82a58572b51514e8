import { deploymentOf } from "@rizom/sdk";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type * as wagmi from "wagmi";
import { environment } from "../../lib/environment.ts";
import * as saving from "../../lib/saveBlob.ts";
import { hash, LUCIA, MIRA, NOW } from "../engagements/fixtures.ts";
import { actAsIfClosed, started } from "../engagements/pageFixture.tsx";
import SendSigned from "./SendSigned.tsx";
import { MOST_CHARACTERS, readSigned, type SignedAttestations, writeSigned } from "./SignedFile.ts";
import SignOnly from "./SignOnly.tsx";
import { sayUnusable } from "./sayUnusable.ts";
import * as signing from "./signAttestations.ts";

vi.mock("wagmi", async (original) => ({
  ...(await original<typeof wagmi>()),
  ...{ useConnection: vi.fn(), useConfig: vi.fn() },
}));
vi.mock("../equity/useChainTime.ts", () => ({ useChainTime: () => 1_795_000_000n }));

const SIGNED: SignedAttestations = {
  chainId: environment.chainId,
  registry: deploymentOf(environment.chainId).attestationRegistry,
  attester: MIRA,
  attestations: [
    { engagementId: 12n, outcome: 1, subject: LUCIA, work: [{ work: "linking", mark: 4 }], digest: hash(7) },
  ],
  ...{ nonce: 2n ** 255n, deadline: NOW + 60n, signature: "0x1234" },
};

const change = (part: object) => JSON.stringify({ ...JSON.parse(writeSigned(SIGNED)), ...part });

beforeEach(actAsIfClosed);

describe("a file of signed attestations", () => {
  test("default: what is written is read again, to the last bit of the nonce", () => {
    expect(readSigned(writeSigned(SIGNED))).toEqual(SIGNED);
  });

  test.each([
    ["no JSON", "<script>alert(1)</script>"],
    ["another schema", change({ schema: "rizom/profile" })],
    ["another version", change({ version: 2 })],
    ["nothing in it", change({ attestations: [] })],
    ["a nonce that is a number", change({ nonce: 5 })],
    ["a signature that is text", change({ signature: "sign here" })],
    ["an attester who is nobody", change({ attester: "0x12" })],
    [
      "a subject who is nobody",
      change({ attestations: [{ ...SIGNED.attestations[0], engagementId: "12", subject: 1 }] }),
    ],
    ...[
      ["four types", ["linking", "advising", "producing", "developing"].map((work) => ({ work, mark: 1 }))],
      ["a mark of 5", [{ work: "linking", mark: 5 }]],
      ["a mark that isn't whole", [{ work: "linking", mark: 1.5 }]],
      ["a type that there isn't", [{ work: "flying", mark: 1 }]],
      ["marks that aren't a list", "linking"],
    ].map(
      ([name, work]) =>
        [name, change({ attestations: [{ ...SIGNED.attestations[0], engagementId: "12", work }] })] as const,
    ),
    ["more than anybody writes", writeSigned(SIGNED).padEnd(MOST_CHARACTERS + 1)],
  ] as const)("error: %s isn't one", (_, text) => expect(readSigned(text)).toBeNull());
});

describe("sayUnusable", () => {
  test("default: one that is about this engagement, here and now", () => {
    expect(sayUnusable(SIGNED, 12n, NOW)).toBeNull();
  });

  test("error: a file that isn't one, of another network, about another engagement, too late", () => {
    expect(sayUnusable(null, 12n, NOW)).toMatch(/^This isn’t a file of signed attestations/);
    expect(sayUnusable({ ...SIGNED, chainId: 1 }, 12n, NOW)).toMatch(/^It was signed for another network/);
    expect(sayUnusable({ ...SIGNED, registry: MIRA }, 12n, NOW)).toMatch(/^It was signed for another network/);
    expect(sayUnusable(SIGNED, 13n, NOW)).toBe("It’s about engagement 12: send it from that one’s page.");
    expect(sayUnusable(SIGNED, 12n, NOW + 61n)).toMatch(/^Its time has passed/);
  });
});

describe("SignOnly", () => {
  const words = [
    { subject: LUCIA, outcome: 1, work: [{ work: "linking", mark: 4 }], comment: "", digest: hash(7) },
  ] as const;
  const show = (publish: Parameters<typeof SignOnly>[0]["publish"]) =>
    render(<SignOnly engagementId={12n} attester={MIRA} now={NOW} publish={publish} />);
  const press = () => fireEvent.click(screen.getByRole("button", { name: "Publish it, sign, and save the file" }));

  test("default: what was published is signed and saved, and nothing is sent", async () => {
    const save = vi.spyOn(saving, "saveBlob").mockReturnValue();
    const sign = vi.spyOn(signing, "signAttestations").mockResolvedValue(SIGNED);
    show(async () => words);
    press();
    expect(await screen.findByText(/^The file is saved/)).toBeTruthy();
    expect(sign.mock.calls[0]?.[1]).toEqual({ attester: MIRA, attestations: SIGNED.attestations, now: NOW });
    const [name, blob] = save.mock.calls[0] ?? [];
    expect(name).toBe("attestations-engagement-12.json");
    expect(readSigned((await blob?.text()) ?? "")).toEqual(SIGNED);
    expect(started).toEqual([]);
  });

  test("behavior: who says no in the wallet hears nothing; what goes wrong is a sentence", async () => {
    const save = vi.spyOn(saving, "saveBlob").mockReturnValue();
    const sign = vi
      .spyOn(signing, "signAttestations")
      .mockRejectedValue(Object.assign(new Error("No."), { code: 4001 }));
    show(async () => words);
    press();
    await waitFor(() => expect(sign).toHaveBeenCalled());
    await waitFor(() => expect(screen.getByRole("button").getAttribute("aria-busy")).toBeNull());
    expect(document.querySelector(".field__error")).toBeNull();
    sign.mockRejectedValue(new Error("The node is gone."));
    press();
    await waitFor(() => expect(document.querySelector(".field__error")?.textContent).toMatch(/\.$/));
    expect(save).not.toHaveBeenCalled();
  });

  test("error: while something is missing nothing is signed", async () => {
    const sign = vi.spyOn(signing, "signAttestations");
    const publish = vi.fn(async () => null);
    show(publish);
    press();
    await waitFor(() => expect(publish).toHaveBeenCalled());
    expect(sign).not.toHaveBeenCalled();
  });
});

describe("SendSigned", () => {
  function choose(text: string) {
    render(<SendSigned engagementId={12n} nameOf={(outcome) => `“O${outcome}”`} />);
    const input = screen.getByLabelText<HTMLInputElement>("A file of signed attestations");
    fireEvent.change(input, { target: { files: [new File([text], "a.json")] } });
  }

  test("default: what is in it is said in words, and sent for whoever signed it", async () => {
    choose(writeSigned(SIGNED));
    expect(await screen.findByText("0x7099…79C8 signed:")).toBeTruthy();
    expect(screen.getByRole("listitem").textContent).toBe("0x90F7…b906, “O1”: Linking: outstanding (4)");
    fireEvent.click(screen.getByRole("button", { name: "Review and send" }));
    await waitFor(() => expect(started[0]?.label).toBe("Send 1 attestation"));
    const { nonce, deadline, signature } = SIGNED;
    const args = [MIRA, [expect.objectContaining({ subject: LUCIA, digest: hash(7) })], nonce, deadline, signature];
    expect(started[0]?.steps[0]).toMatchObject({ request: { functionName: "attestBySig", args } });
    expect(started[0]?.describe).toContain("It’s said by 0x7099…79C8, not by you.");
  });

  test("error: another file is refused with a sentence, and nothing can be sent", async () => {
    choose("<script>alert(1)</script>");
    expect(await screen.findByText(/^This isn’t a file of signed attestations/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Review and send" })).toBeNull();
  });
});
