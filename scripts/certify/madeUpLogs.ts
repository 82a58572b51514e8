import {
  attestationRegistryAbi,
  type CertificationAttestation,
  type CertificationOutcome,
  deploymentOf,
  engagementsAbi,
  franchiseRegistryAbi,
  packMarks,
  patronageEquityAbi,
} from "@rizom/sdk";
import {
  type Abi,
  type AbiEvent,
  type Address,
  encodeAbiParameters,
  encodeEventTopics,
  getAbiItem,
  type Hex,
  numberToHex,
  zeroAddress,
  zeroHash,
} from "viem";
import { ASSET, FLOORS } from "../certification/createRecorder.ts";
import type { World } from "../certification/World.ts";

/** A log as a node gives it. */
export type MadeUpLog = {
  readonly address: Address;
  readonly topics: readonly (Hex | readonly Hex[] | null)[];
  readonly data: Hex;
  readonly blockNumber: Hex;
  readonly logIndex: Hex;
  readonly transactionHash: Hex;
  readonly transactionIndex: Hex;
  readonly blockHash: Hex;
  readonly removed: false;
};

type Args = Readonly<Record<string, unknown>>;
type Event = readonly [address: Address, abi: Abi, name: string, args: Args];

/** One event to a block, with nothing in it that isn't named. */
function logOf([address, abi, eventName, args]: Event, block: number): MadeUpLog {
  // Names are this file's own.
  const { inputs } = getAbiItem({ abi, name: eventName }) as AbiEvent;
  const plain = inputs.filter(({ indexed }) => !indexed);
  const values = plain.map(
    ({ name = "", type }) => args[name] ?? (type === "address" ? zeroAddress : type === "bytes32" ? zeroHash : 0n),
  );
  return {
    ...{ address, topics: encodeEventTopics({ abi, eventName, args }), data: encodeAbiParameters(plain, values) },
    ...{ blockNumber: numberToHex(block), logIndex: "0x0", transactionIndex: "0x0", removed: false },
    ...{ transactionHash: numberToHex(block, { size: 32 }), blockHash: numberToHex(block, { size: 32 }) },
  };
}

const { engagements, attestationRegistry, franchiseRegistry, patronageEquity } = deploymentOf(31337);

function franchiseEvents({ members }: World): Event[] {
  const owners = members.filter(({ isOwner }) => isOwner);
  const ids = [...new Set(owners.map(({ franchise }) => franchise))];
  return ids.flatMap((franchise) => {
    const franchiseId = BigInt(franchise) + 1n;
    const own = owners.filter((owner) => owner.franchise === franchise);
    const admitted: Event = [
      franchiseRegistry,
      franchiseRegistryAbi,
      "FranchiseAdmitted",
      { franchiseId, name: "Made up" },
    ];
    const added = own.map(({ account }, i): Event => {
      return [
        franchiseRegistry,
        franchiseRegistryAbi,
        "OwnerAdded",
        { franchiseId, account, ownerCount: BigInt(i + 1) },
      ];
    });
    return [admitted, ...added];
  });
}

const opened = (engagementId: bigint): Event => {
  const named = { engagementId, franchiseId: 1n, client: zeroAddress, asset: ASSET };
  return [engagements, engagementsAbi, "EngagementOpened", named];
};

const accepted = ({ engagementId, outcome, paid }: CertificationOutcome): Event => {
  const named = { engagementId, outcome: BigInt(outcome), by: zeroAddress, toSplit: paid };
  return [engagements, engagementsAbi, "OutcomeAccepted", named];
};

function added({ uid, subject, attester, engagementId, outcome, work }: CertificationAttestation): Event {
  const named = { uid, subject, attester, engagementId, outcome: BigInt(outcome), marks: packMarks(work), digest: uid };
  return [attestationRegistry, attestationRegistryAbi, "AttestationAdded", named];
}

/** A world's history as the contracts would tell it, one event to a block, from block 1 on. */
export function madeUpLogs(world: World): {
  readonly logs: readonly MadeUpLog[];
  readonly times: ReadonlyMap<number, bigint>;
} {
  const { outcomes, attestations } = world;
  const rates = FLOORS.map(({ asset, minimum }): Event => {
    return [patronageEquity, patronageEquityAbi, "RateSet", { asset, price: minimum, share: 0n }];
  });
  const before = [
    ...rates,
    ...franchiseEvents(world),
    ...[...new Set(outcomes.map((one) => one.engagementId))].map(opened),
  ];
  const events = [...before, ...outcomes.map(accepted), ...attestations.map(added)];
  const times = outcomes.map(({ acceptedAt }, i) => [before.length + i + 1, acceptedAt] as const);
  return { logs: events.map((event, i) => logOf(event, i + 1)), times: new Map(times) };
}
