import {
  acceptRequest,
  addToTeamRequest,
  amendRequest,
  approveRequest,
  deliverRequest,
  disputeRequest,
  ETHER,
  expireRequest,
  fundRequest,
  type NewEngagement,
  openEngagementRequest,
  resolveRequest,
} from "@rizom/sdk";
import type { Person } from "@rizom/sdk/demo";
import { type Address, type Hex, parseEther, parseUnits } from "viem";
import type { DemoChain } from "./DemoChain.ts";
import type { EngagementTexts } from "./engagementTexts.ts";
import { person } from "./people.ts";
import type { DemoSplits } from "./revenueSteps.ts";
import type { Step } from "./Step.ts";

const DAY = 86_400;
/** Franchises by number, as the founding lists them. */
const TIDELINE = 1n;
const FIELDWORK = 2n;

const mira = person("Mira Okafor");
const jonas = person("Jonas Lindt");
const lucia = person("Lucía Ferrer");
const tomas = person("Tomás Adeyemi");
const priya = person("Priya Raman");
const hanna = person("Hanna Brandt");
const samir = person("Samir Haddad");
const ines = person("Ines Duarte");

type Places = DemoSplits & { readonly testDollar: Address };

const dollars = (amount: string) => parseUnits(amount, 6);
const days = (count: number) => BigInt(count * DAY);
const inDays = (count: number) => BigInt(Math.floor(Date.now() / 1000)) + days(count);

/** How the demo's people act on the engagement of a number. */
function openEngagement(chain: DemoChain, engagementId: bigint) {
  const at = { engagements: chain.deployment.engagements, engagementId } as const;
  return {
    at,
    open: (daysAgo: number, by: Person, terms: NewEngagement): Step => [
      daysAgo,
      () => chain.act(by, openEngagementRequest({ ...at, ...terms })),
    ],
    fund: (daysAgo: number, by: Person, outcomes: readonly number[], asset: Address, amount: bigint): Step => [
      daysAgo,
      async () => {
        if (asset !== ETHER) await chain.act(by, approveRequest({ asset, spender: at.engagements, amount }));
        await chain.act(by, fundRequest({ ...at, outcomes, asset, amount }));
      },
    ],
    deliver: (daysAgo: number, by: Person, outcome: number, evidence: Hex): Step => [
      daysAgo,
      () => chain.act(by, deliverRequest({ ...at, outcome, evidence })),
    ],
    dispute: (daysAgo: number, by: Person, outcome: number, reason: Hex): Step => [
      daysAgo,
      () => chain.act(by, disputeRequest({ ...at, outcome, reason })),
    ],
  };
}

/** Three weeks of work for outcomes: something of every state that an outcome can be in, but cancelled. */
export function engagementSteps(chain: DemoChain, places: Places, texts: EngagementTexts): Step[] {
  return [
    ...berths(chain, places, texts),
    ...catalogue(chain, places, texts),
    ...signs(chain, places, texts),
    ...seedDay(chain, places, texts),
  ];
}

/** Tideline for Mira, in test dollars: one accepted, one in review, one funded, one proposed. */
function berths(chain: DemoChain, { harbour, testDollar }: Places, texts: EngagementTexts): Step[] {
  const { at, open, fund, deliver } = openEngagement(chain, 1n);
  const terms: NewEngagement = {
    ...{ franchiseId: TIDELINE, client: mira.address, split: harbour, asset: testDollar, arbiter: samir.address },
    ...{ reviewWindow: days(7), brief: texts.berths, team: [lucia.address, tomas.address] },
    outcomes: [
      { amount: dollars("2400"), due: inDays(-8), brief: texts["berths-booking"] },
      { amount: dollars("1800"), due: inDays(2), brief: texts["berths-prices"] },
      { amount: dollars("1200"), due: inDays(12), brief: texts["berths-training"] },
      { amount: dollars("900"), due: inDays(120), brief: texts["berths-care"] },
    ],
  };
  return [
    open(15.6, jonas, terms),
    fund(15.1, mira, [1, 2], testDollar, dollars("4200")),
    deliver(9.5, lucia, 1, texts["berths-booking-evidence"]),
    [8.3, () => chain.act(mira, acceptRequest({ ...at, outcome: 1 }))],
    [5.9, () => chain.act(jonas, addToTeamRequest({ ...at, accounts: [priya.address] }))],
    deliver(4, tomas, 2, texts["berths-prices-evidence"]),
    fund(2.8, mira, [3], testDollar, dollars("1200")),
  ];
}

/** Fieldwork for Hanna, in ETH: one that the arbiter divided, one that waits for her, one that wasn't delivered in time. */
function catalogue(chain: DemoChain, { seeds }: Places, texts: EngagementTexts): Step[] {
  const { at, open, fund, deliver, dispute } = openEngagement(chain, 2n);
  const terms: NewEngagement = {
    ...{ franchiseId: FIELDWORK, client: hanna.address, split: seeds, asset: ETHER, arbiter: ines.address },
    ...{ reviewWindow: days(7), brief: texts.catalogue, team: [priya.address, lucia.address] },
    outcomes: [
      { amount: parseEther("0.8"), due: inDays(-9), brief: texts["catalogue-texts"] },
      { amount: parseEther("1.2"), due: inDays(-5), brief: texts["catalogue-photographs"] },
      { amount: parseEther("0.5"), due: inDays(-6), brief: texts["catalogue-calendar"] },
    ],
  };
  const ruling = { outcome: 1, teamShare: 6_500, ruling: texts["catalogue-texts-ruling"] };
  return [
    open(11.8, samir, terms),
    fund(11.5, hanna, [1, 2, 3], ETHER, parseEther("2.5")),
    deliver(10.6, priya, 1, texts["catalogue-texts-evidence"]),
    dispute(9.9, hanna, 1, texts["catalogue-texts-dispute"]),
    [8.2, () => chain.act(ines, resolveRequest({ ...at, ...ruling }))],
    deliver(5.5, lucia, 2, texts["catalogue-photographs-evidence"]),
    [5.2, () => chain.act(hanna, expireRequest({ ...at, outcome: 3 }))],
    dispute(3.9, hanna, 2, texts["catalogue-photographs-dispute"]),
  ];
}

/** Tideline for Mira, not paid for yet; the network would be its arbiter, and a change waits for Mira's consent. */
function signs(chain: DemoChain, { harbour, testDollar }: Places, texts: EngagementTexts): Step[] {
  const { at, open } = openEngagement(chain, 3n);
  const arbiter = chain.deployment.treasury;
  const terms: NewEngagement = {
    ...{ franchiseId: TIDELINE, client: mira.address, split: harbour, asset: testDollar, arbiter },
    ...{ reviewWindow: days(14), brief: texts.signs, team: [lucia.address] },
    outcomes: [
      { amount: dollars("1500"), due: inDays(40), brief: texts["signs-design"] },
      { amount: dollars("3200"), due: inDays(90), brief: texts["signs-made"] },
    ],
  };
  const amendment = {
    ...{ arbiter, reviewWindow: terms.reviewWindow },
    changes: [{ outcome: 2, amount: dollars("3650"), due: inDays(100), brief: texts["signs-made-lit"] }],
    additions: [{ amount: dollars("600"), due: inDays(110), brief: texts["signs-braille"] }],
  };
  return [open(2.4, jonas, terms), [0.6, () => chain.act(jonas, amendRequest({ ...at, amendment }))]];
}

/** Fieldwork for Hanna, in test dollars: three outcomes, all accepted, so that there's something to attest. */
function seedDay(chain: DemoChain, { seeds, testDollar }: Places, texts: EngagementTexts): Step[] {
  const { at, open, fund, deliver } = openEngagement(chain, 4n);
  const terms: NewEngagement = {
    ...{ franchiseId: FIELDWORK, client: hanna.address, split: seeds, asset: testDollar, arbiter: ines.address },
    ...{ reviewWindow: days(3), brief: texts.seedday, team: [priya.address, lucia.address] },
    outcomes: [
      { amount: dollars("900"), due: inDays(3), brief: texts["seedday-stand"] },
      { amount: dollars("600"), due: inDays(3), brief: texts["seedday-labels"] },
      { amount: dollars("1400"), due: inDays(4), brief: texts["seedday-day"] },
    ],
  };
  const accept = (daysAgo: number, outcome: number): Step => [
    daysAgo,
    () => chain.act(hanna, acceptRequest({ ...at, outcome })),
  ];
  return [
    open(2.3, samir, terms),
    fund(2.25, hanna, [1, 2, 3], testDollar, dollars("2900")),
    deliver(2, lucia, 1, texts["seedday-stand-evidence"]),
    accept(1.9, 1),
    deliver(1.7, priya, 2, texts["seedday-labels-evidence"]),
    accept(1.5, 2),
    deliver(1.3, samir, 3, texts["seedday-day-evidence"]),
    accept(1.2, 3),
  ];
}
