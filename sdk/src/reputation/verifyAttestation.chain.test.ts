import type { RequestListener } from "node:http";
import { createClient, custom, type Hex } from "viem";
import { hardhat } from "viem/chains";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildAttestationDocument, type WrittenAttestation } from "../documents/buildAttestationDocument.ts";
import { canonicalBytes } from "../documents/canonicalBytes.ts";
import { digestOf } from "../documents/digestOf.ts";
import { digestFor } from "../testing/createEngagements.ts";
import { lucia, mira, tomas } from "../testing/createHarbour.ts";
import { createReputation } from "../testing/createReputation.ts";
import { startLocalChain } from "../testing/startLocalChain.ts";
import { startServer } from "../testing/startServer.ts";
import type { Attestation } from "./Attestation.ts";
import { attestationUidOf } from "./attestationUidOf.ts";
import { attestRequest } from "./attestRequest.ts";
import { readAttestationsFromLogs } from "./readAttestationsFromLogs.ts";
import { revokeRequest } from "./revokeRequest.ts";
import { verifyAttestation } from "./verifyAttestation.ts";
import type { WorkMark } from "./WorkType.ts";

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let world: Awaited<ReturnType<typeof createReputation>>;
let clean: Hex;
const running: (() => Promise<void>)[] = [];
afterEach(async () => void (await Promise.all(running.splice(0).map((stop) => stop()))));

const registry = () => ({ attestationRegistry: chain.attestationRegistry });
const WORK: readonly WorkMark[] = [{ work: "developing", mark: 3 }];
const about = { engagementId: 1n, outcome: 1, subject: lucia.address };

function write(more: Partial<WrittenAttestation> = {}) {
  const uid = attestationUidOf({ ...about, attester: tomas.address });
  return buildAttestationDocument({
    ...{ ...about, chainId: 31337, registry: chain.attestationRegistry, uid, attester: tomas.address },
    ...{ work: WORK, comment: "Thank **you**.", validFrom: 1_800_000_000n, ...more },
  }).bytes;
}

/** What an index would tell, rightly, of Tomás's attestation of Lucía whose document has these bytes. */
async function attest(bytes: Uint8Array, work = WORK): Promise<Attestation> {
  await world.send(attestRequest({ ...registry(), ...about, work, digest: await digestOf(bytes) }), tomas);
  const [attestation] = await readAttestationsFromLogs(chain.client, registry());
  if (!attestation) throw new Error("It must be there.");
  return attestation;
}

async function gateway(listener: RequestListener) {
  const { url, stop } = await startServer(listener);
  running.push(stop);
  return url;
}
const sends = (bytes: Uint8Array) => gateway((_, response) => void response.end(bytes));
const missing = () => gateway((_, response) => void response.writeHead(404).end());

type Verified = Awaited<ReturnType<typeof verify>>;
const verify = (
  attestation: Attestation,
  gateways: readonly string[],
  client: Parameters<typeof verifyAttestation>[0] = chain.client,
) => verifyAttestation(client, { attestation, gateways, timeoutMs: 2_000, ...registry() });
const statesOf = ({ checks }: Verified) => checks.map(({ state }) => state);
const sentencesOf = ({ checks }: Verified) => checks.flatMap(({ sentence }) => sentence ?? []);

beforeAll(async () => {
  chain = await startLocalChain();
  world = await createReputation(chain);
  clean = await chain.client.snapshot();
}, 60_000);
beforeEach(async () => {
  await chain.client.revert({ id: clean });
  clean = await chain.client.snapshot();
});

describe("what is so", () => {
  test("default: all four are checked, and the document is handed out", async () => {
    const bytes = write();
    const attestation = await attest(bytes);
    const verified = await verify(attestation, [await sends(bytes)]);
    expect(verified.checks).toEqual([
      { name: "standing", state: "passed", sentence: null },
      { name: "event", state: "passed", sentence: null },
      { name: "document", state: "passed", sentence: null },
      { name: "agreement", state: "passed", sentence: null },
    ]);
    expect(verified).toMatchObject({ result: "verified", lyingGateways: [] });
    expect(verified.document?.credentialSubject.comment).toBe("Thank **you**.");
  });

  test("behavior: a gateway that lies is told of, and another one's document is taken", async () => {
    const bytes = write();
    const attestation = await attest(bytes);
    const [liar, honest] = [await sends(write({ comment: "Never again." })), await sends(bytes)];
    const verified = await verify(attestation, [liar, honest]);
    expect(verified).toMatchObject({ result: "verified", lyingGateways: [liar] });
    expect(verified.document?.credentialSubject.comment).toBe("Thank **you**.");
  });
});

describe("what nobody can say", () => {
  test("error: only liars and gateways without it: that makes no attestation false", async () => {
    const attestation = await attest(write());
    const liar = await sends(write({ comment: "Never again." }));
    const verified = await verify(attestation, [await missing(), liar]);
    expect(statesOf(verified)).toEqual(["passed", "passed", "unknown", "unknown"]);
    expect(verified).toMatchObject({ result: "unknown", lyingGateways: [liar], document: null });
    expect(sentencesOf(verified)[0]).toMatch(/doesn't have it; .* sent something else\. Try again/);
    expect(statesOf(await verify(attestation, []))).toEqual(["passed", "passed", "unknown", "unknown"]);
  });

  test("error: a node that doesn't answer, beside a document that is right", async () => {
    const bytes = write();
    const attestation = await attest(bytes);
    const refuse = () => Promise.reject(new Error("gone"));
    const gone = createClient({ chain: hardhat, transport: custom({ request: refuse }, { retryCount: 0 }) });
    const verified = await verify(attestation, [await sends(bytes)], gone);
    expect(statesOf(verified)).toEqual(["unknown", "unknown", "passed", "passed"]);
    expect(verified.result).toBe("unknown");
    expect(sentencesOf(verified)[0]).toMatch(/^The chain couldn’t be asked.*Try again/);
  });

  // 2026-11-29: a node of another chain with a registry at the same address was believed.
  test("error: a node of another chain, whatever it says", async () => {
    const bytes = write();
    const attestation = await attest(bytes);
    const request = ({ method, params }: { method: string; params?: unknown }) =>
      method === "eth_chainId"
        ? Promise.resolve("0x1")
        : chain.client.transport.request({ method, params } as Parameters<typeof chain.client.request>[0]); // Any method.
    const other = createClient({ chain: hardhat, transport: custom({ request }, { retryCount: 0 }) });
    const verified = await verify(attestation, [await sends(bytes)], other);
    expect(statesOf(verified)).toEqual(["unknown", "unknown", "passed", "passed"]);
    expect(sentencesOf(verified)[0]).toBe("The node is one of chain 1, and not of chain 31337. Choose another node.");
  });

  test("error: what is called off is no result", async () => {
    const attestation = await attest(write());
    const reason = new Error("Called off.");
    const aborted = { attestation, gateways: [], signal: AbortSignal.abort(reason), ...registry() };
    await expect(verifyAttestation(chain.client, aborted)).rejects.toBe(reason);
    const stop = new AbortController();
    const hanging = await gateway(() => stop.abort(reason));
    const later = { attestation, gateways: [hanging], signal: stop.signal, ...registry() };
    await expect(verifyAttestation(chain.client, later)).rejects.toBe(reason);
  });
});

describe("what isn't so", () => {
  test("error: it was revoked, while the index says that it stands", async () => {
    const bytes = write();
    const attestation = await attest(bytes);
    await world.send(revokeRequest({ ...registry(), ...about }), tomas);
    const verified = await verify(attestation, [await sends(bytes)]);
    expect(statesOf(verified)).toEqual(["failed", "passed", "passed", "passed"]);
    expect(verified.result).toBe("refuted");
    expect(sentencesOf(verified)).toEqual([expect.stringMatching(/^Its attester revoked it on \d{4}-\d\d-\d\d, so/)]);
  });

  test("error: it was revoked and made anew since, with the same marks and another document", async () => {
    const bytes = write();
    const attestation = await attest(bytes);
    await world.send(revokeRequest({ ...registry(), ...about }), tomas);
    await world.mineAt((await world.now()) + 5n);
    const anew = await attest(write({ comment: "On second thoughts." }));
    const verified = await verify(attestation, [await sends(bytes)]);
    expect(statesOf(verified)).toEqual(["passed", "failed", "passed", "passed"]);
    expect(sentencesOf(verified)[0]).toContain("made anew");
    expect((await verify(anew, [])).checks.slice(0, 2).map(({ state }) => state)).toEqual(["passed", "passed"]);
  });

  test("error: other marks than the chain has; the document, which agrees with the chain, isn't blamed", async () => {
    const bytes = write();
    const attestation: Attestation = { ...(await attest(bytes)), work: [{ work: "developing", mark: 4 }] };
    const verified = await verify(attestation, [await sends(bytes)]);
    expect(statesOf(verified)).toEqual(["failed", "failed", "passed", "passed"]);
    expect(sentencesOf(verified)[0]).toBe(
      "The chain has other marks: developing 3, and not developing 4. Believe the chain.",
    );
  });

  // 2026-11-29: a mark that was told twice stood for another one, which nobody saw.
  test("error: one of two marks told twice, in the other one's place", async () => {
    const work: readonly WorkMark[] = [
      { work: "developing", mark: 3 },
      { work: "producing", mark: 0 },
    ];
    const bytes = write({ work });
    const attestation = await attest(bytes, work);
    const [one] = work;
    const verified = await verify({ ...attestation, work: one ? [one, one] : [] }, [await sends(bytes)]);
    expect(statesOf(verified)).toEqual(["failed", "failed", "passed", "passed"]);
    expect((await verify(attestation, [await sends(bytes)])).result).toBe("verified");
  });

  test("error: a document that says something else than the chain, behind the right digest", async () => {
    const bytes = write({ work: [{ work: "developing", mark: 4 }] });
    const verified = await verify(await attest(bytes), [await sends(bytes)]);
    expect(statesOf(verified)).toEqual(["passed", "passed", "passed", "failed"]);
    expect(verified).toMatchObject({ result: "refuted", document: null });
    expect(sentencesOf(verified)[0]).toMatch(/^The document disagrees with the chain about the marks/);
  });

  test.each([
    ["of another kind", { schema: "rizom/profile", version: 1 }, /another kind/],
    ["of a version that isn't known", { schema: "rizom/attestation", version: 2 }, /version 2/],
    ["without anything in it", { schema: "rizom/attestation", version: 1 }, /broken/],
  ])("error: a document %s", async (_, content, sentence) => {
    const bytes = canonicalBytes(content);
    const verified = await verify(await attest(bytes), [await sends(bytes)]);
    expect(statesOf(verified)).toEqual(["passed", "passed", "passed", "failed"]);
    expect(sentencesOf(verified)[0]).toMatch(sentence);
  });

  test.each<[string, Partial<Attestation>, readonly string[]]>([
    [
      "that nobody made",
      { attester: mira.address, uid: attestationUidOf({ ...about, attester: mira.address }) },
      ["failed", "failed"],
    ],
    ["under another one's name", { uid: digestFor(1) }, ["failed", "failed"]],
    ["of another subject under this name", { subject: mira.address }, ["failed", "failed"]],
    ["with another document's digest", { digest: digestFor(2) }, ["passed", "failed"]],
    ["of another block", { block: 3n }, ["passed", "failed"]],
    ["of another transaction", { transaction: digestFor(3) }, ["passed", "failed"]],
    // 2026-11-29: a date, or that it was revoked, was shown beside "verified" without having been looked at.
    ["of another day", { attestedAt: 1_500_000_000 }, ["passed", "failed"]],
    ["that is shown as revoked and stands", { revokedAt: 1_900_000_000 }, ["failed", "passed"]],
  ])("error: an attestation %s", async (_, lie, states) => {
    const attestation = { ...(await attest(write())), ...lie };
    const verified = await verify(attestation, []);
    expect(statesOf(verified)).toEqual([...states, "unknown", "unknown"]);
    expect(verified.result).toBe("refuted");
    for (const sentence of sentencesOf(verified)) expect(sentence).toMatch(/^[A-Z].*\.$/s);
  });
});
