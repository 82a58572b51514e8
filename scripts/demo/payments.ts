import {
  approveRequest,
  payRequest,
  payTokenRequest,
  payTokenWithPermitRequest,
  permitTypedData,
  readPermit,
  referenceOf,
} from "@rizom/sdk";
import type { Person } from "@rizom/sdk/demo";
import { type Address, erc20Abi, parseEther, parseUnits } from "viem";
import type { DemoChain } from "./DemoChain.ts";

const dollars = (amount: string) => parseUnits(amount, 6);

/** Every route by which money reaches a split. */
export function createPayments(chain: DemoChain, dollar: Address, count: () => void) {
  return {
    async inEther(who: Person, split: Address, amount: string, reference: string) {
      count();
      await chain.act(who, payRequest({ split, amount: parseEther(amount), reference: referenceOf(reference) }));
    },
    async withAllowance(who: Person, split: Address, text: string, reference: string) {
      count();
      const amount = dollars(text);
      await chain.act(who, approveRequest({ asset: dollar, spender: split, amount }));
      await chain.act(who, payTokenRequest({ split, asset: dollar, amount, reference: referenceOf(reference) }));
    },
    async withPermit(who: Person, split: Address, text: string, reference: string) {
      count();
      const amount = dollars(text);
      const owner = who.address;
      const deadline = BigInt(Math.floor(Date.now() / 1000)) + 3600n;
      const permit = await readPermit(chain.client, { asset: dollar, owner, chainId: chain.client.chain.id });
      if (permit === null) throw new Error("The test dollar has lost its permit.");
      const data = permitTypedData({ ...permit, owner, spender: split, amount, deadline });
      const signature = await chain.walletOf(who).signTypedData(data);
      const reference_ = referenceOf(reference);
      await chain.act(
        who,
        payTokenWithPermitRequest({ split, asset: dollar, amount, reference: reference_, deadline, signature }),
      );
    },
    async plainEther(who: Person, split: Address, amount: string) {
      count();
      await chain.send(who, split, parseEther(amount));
    },
    async plainTransfer(who: Person, split: Address, amount: string) {
      count();
      const args = [split, dollars(amount)] as const;
      await chain.act(who, { address: dollar, abi: erc20Abi, functionName: "transfer", args });
    },
  };
}
