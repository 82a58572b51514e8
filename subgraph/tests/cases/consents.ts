import { JONAS, joined, MIRA } from "../cast.ts";
import { consentWithdrawn, funded, outcomeId, settlementProposed } from "../engagementEvents.ts";
import { word } from "../equityEvents.ts";
import { block, chain, timeOf } from "../events.ts";
import type { TestCase } from "../TestCase.ts";
import { engagement } from "./engagements.ts";

export const handleSettlementProposed: TestCase[] = [
  {
    name: "a party's next consent takes the place of the one before; a share of 0 is to cancel",
    blocks: chain(
      ...funded(2),
      block(settlementProposed(MIRA, 3_000)),
      block(settlementProposed(MIRA, 0, 2), settlementProposed(JONAS, 7_000)),
    ),
    assertions: [
      {
        query: `{ engagementConsents(orderBy: id) { id engagement { id } party { id } amendment { id } outcome { id } teamShare since }
          outcomeSteps(where: { kind: SETTLEMENT_PROPOSED }, orderBy: block, first: 2) { by { id } teamShare amount outcome { number } } }`,
        expected: {
          engagementConsents: [
            {
              ...{ id: joined(word(1), MIRA), engagement: { id: word(1) }, party: { id: MIRA }, amendment: null },
              ...{ outcome: { id: outcomeId(1, 2) }, teamShare: 0, since: timeOf(4) },
            },
            {
              ...{ id: joined(word(1), JONAS), engagement: { id: word(1) }, party: { id: JONAS }, amendment: null },
              ...{ outcome: { id: outcomeId(1, 1) }, teamShare: 7_000, since: timeOf(4) },
            },
          ],
          outcomeSteps: [
            { by: { id: MIRA }, teamShare: 3_000, amount: null, outcome: { number: 1 } },
            { by: { id: MIRA }, teamShare: 0, amount: null, outcome: { number: 2 } },
          ],
        },
      },
      engagement({ held: 200, updatedAt: timeOf(4) }),
    ],
  },
];

export const handleConsentWithdrawn: TestCase[] = [
  {
    name: "a consent that was taken back is gone, and the other one's stays; one that isn't known is nothing to take back",
    blocks: chain(
      ...funded(1),
      block(settlementProposed(MIRA, 3_000), settlementProposed(JONAS, 6_000)),
      block(consentWithdrawn(MIRA)),
      block(consentWithdrawn(MIRA)),
    ),
    assertions: [
      {
        query: "{ engagementConsents { party { id } } }",
        expected: { engagementConsents: [{ party: { id: JONAS } }] },
      },
      engagement({ updatedAt: timeOf(5) }),
    ],
  },
];
