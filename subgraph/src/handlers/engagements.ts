import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Engagement } from "../../generated/schema";
import { numberId } from "../ids";
import { Moment } from "../moment";
import { saveArbiter } from "../store/disputes";
import { removeConsent, removeConsents } from "../store/engagementConsents";
import { joinEngagement, leaveEngagement } from "../store/engagementMembers";
import {
  countEngagementTeam,
  createEngagement,
  EngagementTerms,
  loadEngagement,
  saveFacilitator,
  saveTerms,
  touch,
} from "../store/engagements";
import { createEscrow } from "../store/escrows";
import { beginFacilitatorTerm, endFacilitatorTerm } from "../store/facilitatorTerms";
import { addFranchiseEngagement, loadFranchise } from "../store/franchises";
import { loadOutcome } from "../store/outcomes";
import { ensurePerson } from "../store/people";
import { seekBrief } from "./engagementDocuments";

/** An engagement was opened; its team and its outcomes follow. */
export function openEngagement(terms: EngagementTerms, moment: Moment): void {
  const id = numberId(terms.engagementId);
  createEngagement(terms, beginFacilitatorTerm(id, terms.facilitator, terms.facilitator, moment), moment);
  createEscrow(terms.escrow, id);
  addFranchiseEngagement(loadFranchise(terms.franchise, moment));
  seekBrief(id, null, terms.brief, moment);
}

/** Both agreed to another arbiter or review window: whoever is arbiter decides the disputes that last, too. */
export function amendTerms(id: Bytes, arbiter: Bytes, reviewWindow: BigInt, moment: Moment): void {
  const engagement = loadEngagement(id, moment);
  removeConsents(engagement);
  if (engagement.arbiter != arbiter) changeArbiter(engagement, arbiter, moment);
  saveTerms(engagement, arbiter, reviewWindow, moment);
}

/** An owner of the franchise named another facilitator; what the former one consented to doesn't bind anybody. */
export function changeFacilitator(id: Bytes, previous: Bytes, account: Bytes, by: Bytes, moment: Moment): void {
  const engagement = loadEngagement(id, moment);
  removeConsent(id, previous);
  if (previous == account) {
    touch(engagement, moment);
    return;
  }
  endFacilitatorTerm(engagement.facilitatorTerm, moment);
  saveFacilitator(engagement, account, beginFacilitatorTerm(id, account, by, moment), moment);
}

export function joinTeam(id: Bytes, account: Bytes, place: i32, moment: Moment): void {
  const engagement = loadEngagement(id, moment);
  joinEngagement(id, account, place, moment);
  ensurePerson(account, moment);
  countEngagementTeam(engagement, 1, moment);
}

export function leaveTeam(id: Bytes, account: Bytes, moment: Moment): void {
  const engagement = loadEngagement(id, moment);
  leaveEngagement(id, account, moment);
  countEngagementTeam(engagement, -1, moment);
}

/** An engagement has 1,000 outcomes at most, and mostly no dispute that lasts: then none of them is looked at. */
function changeArbiter(engagement: Engagement, arbiter: Bytes, moment: Moment): void {
  let left = engagement.disputedCount;
  for (let number = 1; left > 0 && number <= engagement.outcomeCount; number++) {
    const outcome = loadOutcome(engagement.id, number, moment);
    const dispute = outcome.disputed;
    if (outcome.state != "DISPUTED" || dispute === null) continue;
    saveArbiter(dispute, arbiter);
    left -= 1;
  }
}
