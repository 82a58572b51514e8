import { type Client, encodeEventTopics, type Hex, isAddressEqual } from "viem";
import { readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import type { Attestation } from "./Attestation.ts";
import type { AttestationCheck, AttestationCheckName } from "./AttestationVerification.ts";
import { type AttestationRegistryOption, attestationRegistryOf } from "./attestationRegistryOf.ts";
import { attestationUidOf } from "./attestationUidOf.ts";
import { decodeReputationEvents } from "./decodeReputationEvents.ts";
import { type AttestationNow, readAttestation } from "./readAttestation.ts";
import { unpackMarks } from "./unpackMarks.ts";
import type { WorkMark } from "./WorkType.ts";

const passed = (name: AttestationCheckName): AttestationCheck => ({ name, state: "passed", sentence: null });
const failed = (name: AttestationCheckName, sentence: string): AttestationCheck => ({
  name,
  state: "failed",
  sentence,
});

const UNREACHABLE =
  "The chain couldn’t be asked, so nobody can say whether this is so. Try again, or choose another node.";

const OTHER_NAME = "It’s shown under the name of another attestation. Don’t believe whoever shows it.";

/** Nothing that a node says, or doesn't, makes an attestation false. */
const unknown = (name: AttestationCheckName): AttestationCheck => ({ name, state: "unknown", sentence: UNREACHABLE });

const dayOf = (seconds: number) => new Date(seconds * 1_000).toISOString().slice(0, 10);
const sayWork = (work: readonly WorkMark[]) => work.map(({ work: type, mark }) => `${type} ${mark}`).join(", ");
const isAmong = (work: readonly WorkMark[]) => (one: WorkMark) =>
  work.some((its) => its.work === one.work && its.mark === one.mark);
/** Both ways: what is there twice could stand in another one's place. */
const isSameWork = (one: readonly WorkMark[], other: readonly WorkMark[]) =>
  one.length === other.length && one.every(isAmong(other)) && other.every(isAmong(one));

/** That it stands, with these marks. */
function judgeStanding(attestation: Attestation, now: AttestationNow | null): AttestationCheck {
  const name = "standing";
  if (now === null) return failed(name, "The chain has no such attestation: it was never made. Believe the chain.");
  if (now.revokedAt !== null) {
    return failed(name, `Its attester revoked it on ${dayOf(now.revokedAt)}, so it counts for nothing.`);
  }
  if (attestation.revokedAt !== null) {
    return failed(name, "It’s shown as revoked, and the chain says that it stands. Believe the chain.");
  }
  if (!isSameWork(attestation.work, now.work)) {
    const sentence = `The chain has other marks: ${sayWork(now.work)}, and not ${sayWork(attestation.work)}. Believe the chain.`;
    return failed(name, sentence);
  }
  return passed(name);
}

type Facts = { readonly now: AttestationNow | null; readonly event: AddedEvent | null };
type AddedEvent = Extract<
  ReturnType<typeof decodeReputationEvents>[number],
  { readonly eventName: "AttestationAdded" }
>;

/** What no contract of ours tells is no work: a node may say anything. */
function workIn(marks: number): readonly WorkMark[] | null {
  try {
    return unpackMarks(marks);
  } catch {
    return null;
  }
}

/** That the event which made it stand as it does names this digest. */
function judgeEvent(attestation: Attestation, { now, event }: Facts): AttestationCheck {
  const name = "event";
  const { block, transaction, digest } = attestation;
  if (event === null) return failed(name, `Nothing in block ${block} made it, as is claimed. Believe the chain.`);
  if (event.args.digest !== digest.toLowerCase()) {
    return failed(name, `The chain names another document: ${event.args.digest}. Believe the chain.`);
  }
  const { engagementId, outcome, attester, subject, marks } = event.args;
  const work = workIn(marks);
  const isSame =
    work !== null &&
    event.transactionHash === transaction.toLowerCase() &&
    event.at === attestation.attestedAt &&
    engagementId === attestation.engagementId &&
    Number(outcome) === attestation.outcome &&
    isAddressEqual(attester, attestation.attester) &&
    isAddressEqual(subject, attestation.subject) &&
    isSameWork(work, attestation.work);
  if (!isSame) return failed(name, `The chain’s event of block ${block} says something else. Believe the chain.`);
  if (now !== null && now.attestedAt !== event.at) {
    return failed(name, "It was revoked since and made anew, with another document. Reload to see that one.");
  }
  return passed(name);
}

/** The last event of a block that made an attestation: there can be more than one, with a revocation in between. */
async function readAdded(
  client: Client,
  { uid, block }: Attestation,
  { signal, ...option }: AttestationRegistryOption & { readonly signal?: AbortSignal | undefined },
): Promise<AddedEvent | null> {
  const { address, abi } = await attestationRegistryOf(client, option);
  const [topic] = encodeEventTopics({ abi, eventName: "AttestationAdded" }) as [Hex];
  const window = { fromBlock: block, toBlock: block, ...(signal && { signal }) };
  const logs = await readLogs(client, [{ address, topics: [topic, uid] }], window);
  const timestamps = await readTimestamps(client, logs);
  const timestampOf = (number: bigint) => timestamps.get(number) ?? 0;
  const events = decodeReputationEvents({ logs, attestationRegistry: address, timestampOf });
  return events.findLast((event): event is AddedEvent => event.eventName === "AttestationAdded") ?? null;
}

/**
 * Asks the chain itself whether it has an attestation as it's shown.
 * @returns Two checks, and what the chain has; null when it can't be asked, or has none
 * @throws Only whatever the signal was aborted with
 * @example
 * const { checks, now } = await checkOnChain(client, { attestation });
 */
export async function checkOnChain(
  client: Client,
  {
    attestation,
    signal,
    ...option
  }: { readonly attestation: Attestation; readonly signal?: AbortSignal | undefined } & AttestationRegistryOption,
): Promise<{
  readonly checks: readonly [AttestationCheck, AttestationCheck];
  readonly now: AttestationNow | null;
}> {
  const { uid } = attestation;
  if (attestationUidOf(attestation) !== uid.toLowerCase()) {
    return { checks: [failed("standing", OTHER_NAME), failed("event", OTHER_NAME)], now: null };
  }
  const [now, event] = await Promise.allSettled([
    readAttestation(client, { uid, ...option }),
    readAdded(client, attestation, { signal, ...option }),
  ]);
  signal?.throwIfAborted();
  const standing = now.status === "fulfilled" ? judgeStanding(attestation, now.value) : unknown("standing");
  const facts = { now: now.status === "fulfilled" ? now.value : null };
  const named =
    event.status === "fulfilled" ? judgeEvent(attestation, { ...facts, event: event.value }) : unknown("event");
  return { checks: [standing, named], ...facts };
}
