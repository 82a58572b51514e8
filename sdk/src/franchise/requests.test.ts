import { type Address, encodeFunctionData, getAddress, numberToHex } from "viem";
import { expect, test } from "vitest";
import { acceptOwnershipRequest } from "./acceptOwnershipRequest.ts";
import { accountOfSubject } from "./accountOfSubject.ts";
import { admitFranchiseRequest } from "./admitFranchiseRequest.ts";
import { appointRequest } from "./appointRequest.ts";
import { dismissRequest } from "./dismissRequest.ts";
import { recogniseSplitRequest } from "./recogniseSplitRequest.ts";
import { reinstateFranchiseRequest } from "./reinstateFranchiseRequest.ts";
import { resignOwnershipRequest } from "./resignOwnershipRequest.ts";
import { resignRoleRequest } from "./resignRoleRequest.ts";
import { subjectOf } from "./subjectOf.ts";
import { supportAdmissionRequest } from "./supportAdmissionRequest.ts";
import { supportCharterRequest } from "./supportCharterRequest.ts";
import { supportRemovalRequest } from "./supportRemovalRequest.ts";
import { suspendFranchiseRequest } from "./suspendFranchiseRequest.ts";
import { withdrawSupportRequest } from "./withdrawSupportRequest.ts";

const addressOf = (n: number): Address => getAddress(numberToHex(n, { size: 20 }));
const franchiseRegistry = addressOf(1);
const account = addressOf(0xabcdef);
const digest = numberToHex(7, { size: 32 });
const to = { franchiseRegistry };

const requests = [
  [supportAdmissionRequest({ ...to, account }), "supportAdmission", [account]],
  [supportRemovalRequest({ ...to, account }), "supportRemoval", [account]],
  [supportCharterRequest({ ...to, charter: digest }), "supportCharter", [digest]],
  [withdrawSupportRequest({ ...to, matter: "CHANGE_CHARTER", subject: digest }), "withdrawSupport", [2, digest]],
  [acceptOwnershipRequest({ ...to, id: 3n }), "acceptOwnership", [3n]],
  [resignOwnershipRequest(to), "resignOwnership", []],
  [resignRoleRequest({ ...to, id: 3n, role: "FACILITATOR" }), "resign", [3n, 1]],
  [appointRequest({ ...to, role: "MEMBER", accounts: [account] }), "appoint", [0, [account]]],
  [dismissRequest({ ...to, role: "FACILITATOR", accounts: [account] }), "dismiss", [1, [account]]],
  [
    recogniseSplitRequest({ ...to, id: 3n, split: account, assets: [account] }),
    "recogniseSplit",
    [3n, account, [account]],
  ],
  [
    admitFranchiseRequest({ ...to, name: "Tideline", charter: digest, owners: [account] }),
    "admitFranchise",
    ["Tideline", digest, [account]],
  ],
  [suspendFranchiseRequest({ ...to, id: 3n }), "suspend", [3n]],
  [reinstateFranchiseRequest({ ...to, id: 3n }), "reinstate", [3n]],
] as const;

test.each(requests)("default: $1", (request, functionName, args) => {
  expect(request).toMatchObject({ address: franchiseRegistry, functionName, args });
  // Encoding holds names and types of the arguments against the contract's own ABI.
  expect(encodeFunctionData(request as Parameters<typeof encodeFunctionData>[0])).toMatch(/^0x[0-9a-f]{8}/);
});

test("default: an account is the subject of a motion as a number of 32 bytes, and back", () => {
  expect(subjectOf(account)).toBe(`0x${"0".repeat(58)}abcdef`);
  expect(accountOfSubject(subjectOf(account))).toBe(account);
});
