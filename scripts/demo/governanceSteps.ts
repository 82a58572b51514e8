import { governorAbi, payManyRequest, proposalIdOf, proposeRequest } from "@rizom/sdk";
import { type Address, keccak256, toBytes } from "viem";
import type { DemoChain } from "./DemoChain.ts";
import { person } from "./people.ts";
import type { demoProposals, Proposal } from "./proposals.ts";
import type { DemoSplits } from "./revenueSteps.ts";
import type { Step } from "./Step.ts";

const SUPPORT = { against: 0, for: 1, abstain: 2 } as const;

type Ballot = readonly [daysAgo: number, who: string, support: keyof typeof SUPPORT, reason?: string];

/** How the demo's people act on the governor. */
function openGovernor(chain: DemoChain) {
  const { governor } = chain.deployment;
  const call = { address: governor, abi: governorAbi } as const;

  const propose = (daysAgo: number, { proposer, actions, description }: Proposal): Step => [
    daysAgo,
    () => chain.act(proposer, proposeRequest({ governor, actions, description })),
  ];
  const ballots = (proposal: Proposal, cast: readonly Ballot[]): Step[] =>
    cast.map(([daysAgo, who, support, reason = ""]) => {
      const args = [proposalIdOf(proposal), SUPPORT[support], reason] as const;
      return [daysAgo, () => chain.act(person(who), { ...call, functionName: "castVoteWithReason", args })];
    });
  const move =
    (functionName: "queue" | "execute" | "cancel") =>
    (daysAgo: number, who: string, proposal: Proposal): Step => {
      const { actions, description } = proposal;
      const args = [
        actions.map(({ target }) => target),
        actions.map(({ value }) => value),
        actions.map(({ data }) => data),
        keccak256(toBytes(description)),
      ] as const;
      return [daysAgo, () => chain.act(person(who), { ...call, functionName, args })];
    };
  return { propose, ballots, queue: move("queue"), execute: move("execute"), cancel: move("cancel") };
}

type Places = DemoSplits & { readonly testDollar: Address };

/** Three weeks of deciding: something of every state that a proposal can be in. */
export function governanceSteps(
  chain: DemoChain,
  asked: Awaited<ReturnType<typeof demoProposals>>,
  { harbour, testDollar }: Places,
): Step[] {
  const treasury = [chain.deployment.treasury];
  const fill = payManyRequest({ split: harbour, asset: testDollar, accounts: treasury });
  return [...decided(chain, asked), ...open(chain, asked), [9, () => chain.act(person("Samir Haddad"), fill)]];
}

/** What is over: one executed, one defeated, one cancelled, and one that waits in the timelock. */
function decided(chain: DemoChain, asked: Awaited<ReturnType<typeof demoProposals>>): Step[] {
  const { propose, ballots, queue, execute, cancel } = openGovernor(chain);
  const { openRound, openTransfers, doublePatronage, admit } = asked;
  return [
    propose(20.6, openRound),
    ...ballots(openRound, [
      [19.4, "Ines Duarte", "for", "We said that we would remember who was here."],
      [18.9, "Lucía Ferrer", "for"],
      [17.5, "Samir Haddad", "for", "I checked the list against my notes. Nobody is missing."],
      [16.4, "Tomás Adeyemi", "abstain", "I'm on the list, so this isn't for me to decide."],
    ]),
    queue(14.5, "Ines Duarte", openRound),
    execute(12.2, "Jonas Lindt", openRound),
    propose(17.2, openTransfers),
    ...ballots(openTransfers, [
      [15.9, "Tomás Adeyemi", "for", "People who leave should be able to take their part along."],
      [15.4, "Lucía Ferrer", "for"],
      [14.8, "Ines Duarte", "against", "It can't be undone, and nobody needs it this year."],
      [13.6, "Jonas Lindt", "against"],
      [13.1, "Samir Haddad", "against", "Not before we've talked about what happens when somebody collects it."],
      [12.4, "Priya Raman", "against"],
    ]),
    propose(10.1, doublePatronage),
    cancel(9.7, "Samir Haddad", doublePatronage),
    propose(8.7, admit),
    ...ballots(admit, [
      [7.4, "Priya Raman", "for", "I worked with Wen for a month. Please say yes."],
      [6.9, "Samir Haddad", "for"],
      [6.2, "Lucía Ferrer", "for", "Good charter, short and honest."],
      [5.8, "Ines Duarte", "abstain", "I haven't met Wen yet, and wouldn't want that to be in the way."],
      [5.1, "Jonas Lindt", "for"],
    ]),
    queue(1.4, "Priya Raman", admit),
  ];
}

/** What is still to be decided: two in voting, and one before it. */
function open(chain: DemoChain, { handbook, quorum, grantWen }: Awaited<ReturnType<typeof demoProposals>>): Step[] {
  const { propose, ballots } = openGovernor(chain);
  return [
    propose(4.5, quorum),
    ...ballots(quorum, [
      [3.2, "Samir Haddad", "for"],
      [2.6, "Priya Raman", "against", "Three of five would have to turn up in summer. They won't."],
      [2.2, "Tomás Adeyemi", "for", "With one owner I can promise to turn up."],
      [1.6, "Ines Duarte", "against"],
    ]),
    propose(3.3, handbook),
    ...ballots(handbook, [
      [1.9, "Ines Duarte", "for", "I've given it to two people already. It saves us an afternoon each."],
      [1.2, "Jonas Lindt", "for"],
    ]),
    propose(0.35, grantWen),
  ];
}
