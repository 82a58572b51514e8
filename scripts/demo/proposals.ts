import { join } from "node:path";
import {
  type Action,
  actionOf,
  addDocument,
  admitFranchiseRequest,
  buildProposalDocument,
  createGrantRequest,
  describeProposal,
  digestOf,
  ETHER,
  governorAbi,
  openRoundRequest,
  openTransfersRequest,
  setRateRequest,
} from "@rizom/sdk";
import type { Person } from "@rizom/sdk/demo";
import type { BuiltAllocationList } from "@rizom/sdk/rounds";
import { type Address, erc20Abi, type Hex, parseEther, parseUnits } from "viem";
import { readCharter } from "../founding/readCharter.ts";
import { readWriting } from "../founding/readWriting.ts";
import type { DemoChain } from "./DemoChain.ts";
import { monthsFromNow, TEXTS } from "./founding.ts";
import { person } from "./people.ts";

/** What somebody proposes: what is executed, and its description. */
export type Proposal = { readonly proposer: Person; readonly actions: readonly Action[]; readonly description: string };

type Places = { readonly testDollar: Address; readonly thanks: BuiltAllocationList; readonly ipfsApiUrl: string };

/** What the network was asked so far, by the name of its text. */
export async function demoProposals({ deployment }: DemoChain, { testDollar, thanks, ipfsApiUrl }: Places) {
  const { equityGrants, equityRounds, equityToken, franchiseRegistry, governor, patronageEquity } = deployment;
  const put = (bytes: Uint8Array) => addDocument({ ipfsApiUrl, bytes });

  async function proposal(by: string, text: string, request: Parameters<typeof actionOf>[0]): Promise<Proposal> {
    const proposer = person(by);
    const { document, bytes } = buildProposalDocument(readWriting(join(TEXTS, `${text}.md`)));
    await put(bytes);
    const digest = await digestOf(bytes);
    const description = describeProposal({ title: document.title, digest, proposer: proposer.address });
    return { proposer, actions: [actionOf(request)], description };
  }

  const charter = await readCharter(join(TEXTS, "saltmarsh.md"));
  await put(charter.bytes);
  const wen = person("Wen Zhao").address;
  const saltmarsh = { franchiseRegistry, name: "Saltmarsh", charter: charter.digest as Hex, owners: [wen] };
  const [start, cliff, end] = [0, 6, 24].map(monthsFromNow) as [bigint, bigint, bigint]; // One for each of three.
  const grant = { account: wen, amount: parseEther("1500"), start, cliff, end, revocable: true };
  const doubled = { price: parseEther("0.0004"), share: 2_000n };
  const pay = { address: testDollar, abi: erc20Abi, functionName: "transfer" } as const;
  const priya = person("Priya Raman").address;
  const ask = { address: governor, abi: governorAbi, functionName: "updateFranchiseQuorumNumerator" } as const;
  const round = { equityRounds, ...thanks, deadline: BigInt(thanks.header.deadline) };
  const [openRound, openTransfers, doublePatronage, admit, handbook, quorum, grantWen] = await Promise.all([
    proposal("Ines Duarte", "founding-thanks", openRoundRequest(round)),
    proposal("Tomás Adeyemi", "open-transfers", openTransfersRequest({ equityToken })),
    proposal("Samir Haddad", "double-patronage", setRateRequest({ patronageEquity, asset: ETHER, rate: doubled })),
    proposal("Priya Raman", "admit-saltmarsh", admitFranchiseRequest(saltmarsh)),
    proposal("Jonas Lindt", "handbook", { ...pay, args: [priya, parseUnits("400", 6)] }),
    proposal("Samir Haddad", "franchise-quorum", { ...ask, args: [60n] }),
    proposal("Tomás Adeyemi", "grant-wen", createGrantRequest({ equityGrants, grant })),
  ]);
  return { openRound, openTransfers, doublePatronage, admit, handbook, quorum, grantWen };
}
