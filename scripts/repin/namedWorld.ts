import {
  acceptRequest,
  admitFranchiseRequest,
  appointRequest,
  attestationUidOf,
  attestRequest,
  buildAttestationDocument,
  buildBriefDocument,
  buildCharterDocument,
  buildEvidenceDocument,
  buildProfileDocument,
  buildReasonDocument,
  deliverRequest,
  disputeRequest,
  ETHER,
  fileDigestOf,
  fundRequest,
  openEngagementRequest,
  openRoundRequest,
  recogniseSplitRequest,
  resolveRequest,
  setProfileRequest,
} from "@rizom/sdk";
import { buildAllocationList } from "@rizom/sdk/rounds";
import { type Hex, parseEther, sha256 } from "viem";
import { arbiter } from "../../sdk/src/testing/createEngagements.ts";
import { createFranchises, samir } from "../../sdk/src/testing/createFranchises.ts";
import { createHarbour, jonas, lucia, mira, tomas } from "../../sdk/src/testing/createHarbour.ts";
import type { startTemporaryChain } from "../command/temporary-chain.ts";

type Chain = Awaited<ReturnType<typeof startTemporaryChain>>;
type Bytes = Uint8Array<ArrayBuffer>;

const DAY = 86_400n;

/** Texts of a small network, by what they are. */
function textsOf(file: { readonly bytes: Bytes; readonly digest: Hex }) {
  const text = (title: string) => ({ title, summary: "", body: "" });
  const named = { name: "Cut.bin", type: "application/octet-stream", size: file.bytes.length, digest: file.digest };
  return {
    charter: buildCharterDocument(text("Tideline")).bytes,
    brief: buildBriefDocument(text("Two films")).bytes,
    briefOfOne: buildBriefDocument(text("The first")).bytes,
    evidence: buildEvidenceDocument({ summary: "The cut.", body: "", files: [named] }).bytes,
    reason: buildReasonDocument({ title: "It has no sound", body: "None at all." }).bytes,
    ruling: buildReasonDocument({ title: "Half", body: "The picture is there." }).bytes,
    profile: buildProfileDocument({ name: "Tomás", summary: "", body: "", work: [], links: [] }).bytes,
  };
}

/** Two outcomes: the first is accepted, the second disputed and divided. */
async function liveThrough(
  chain: Chain,
  send: Awaited<ReturnType<typeof createFranchises>>["send"],
  digests: Record<keyof ReturnType<typeof textsOf>, Hex>,
) {
  const { client, engagements, franchiseRegistry } = chain;
  const { split } = await createHarbour(chain);
  const admission = { name: "Tideline", charter: digests.charter, owners: [jonas.address] };
  await send(admitFranchiseRequest({ franchiseRegistry, ...admission }));
  await send(appointRequest({ franchiseRegistry, role: "FACILITATOR", accounts: [samir.address] }), jonas);
  await send(recogniseSplitRequest({ franchiseRegistry, id: 1n, split, assets: [] }), jonas);
  const due = (await client.getBlock()).timestamp + 30n * DAY;
  const outcome = { amount: 1_000n, due, brief: digests.briefOfOne };
  const terms = { franchiseId: 1n, client: mira.address, split, asset: ETHER, arbiter: arbiter.address };
  const opening = {
    ...terms,
    reviewWindow: 7n * DAY,
    brief: digests.brief,
    team: [tomas.address],
    outcomes: [outcome, outcome],
  };
  await send(openEngagementRequest({ engagements, ...opening }), samir);
  const it = { engagements, engagementId: 1n };
  await send(fundRequest({ ...it, outcomes: [1, 2], asset: ETHER, amount: 2_000n }), mira);
  for (const number of [1, 2])
    await send(deliverRequest({ ...it, outcome: number, evidence: digests.evidence }), tomas);
  await send(acceptRequest({ ...it, outcome: 1 }), mira);
  await send(disputeRequest({ ...it, outcome: 2, reason: digests.reason }), mira);
  await send(resolveRequest({ ...it, outcome: 2, teamShare: 5_000, ruling: digests.ruling }), arbiter);
}

/** A network in which almost everything that can be named was: its documents and files are told, and on IPFS nowhere yet. */
export async function createNamedWorld(chain: Chain) {
  const { client, equityRounds, attestationRegistry } = chain;
  const { send } = await createFranchises(chain);
  const bytes = new Uint8Array(300_000).fill(7);
  const file = { bytes, digest: await fileDigestOf(bytes) };
  const texts = textsOf(file);
  const digests = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, sha256(text)])) as Record<
    keyof typeof texts,
    Hex
  >; // The same keys.
  await liveThrough(chain, send, digests);
  const about = {
    engagementId: 1n,
    outcome: 1,
    attester: mira.address,
    subject: tomas.address,
    work: [{ work: "producing", mark: 4 }] as const,
  };
  const uid = attestationUidOf(about);
  const place = { chainId: client.chain.id, registry: attestationRegistry, uid };
  const attestation = buildAttestationDocument({ ...place, ...about, comment: "", validFrom: 1_800_000_000n }).bytes;
  await send(attestRequest({ attestationRegistry, ...about, digest: sha256(attestation) }), mira);
  await send(setProfileRequest({ attestationRegistry, digest: digests.profile }), tomas);
  const deadline = Number((await client.getBlock()).timestamp + 300n * DAY);
  const allocations = [{ account: lucia.address, amount: parseEther("1") }];
  const list = await buildAllocationList({
    title: "Thanks",
    chainId: client.chain.id,
    contract: equityRounds,
    deadline,
    allocations,
  });
  await send(openRoundRequest({ equityRounds, ...list, deadline: BigInt(deadline) }), chain.steward);
  return { send, file, documents: [...Object.values(texts), attestation, ...list.pageBytes, list.headerBytes] };
}
