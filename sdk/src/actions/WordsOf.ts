import type { Abi, ContractFunctionArgs, ContractFunctionName } from "viem";
import type { Told, Words } from "./KnownContract.ts";

type Writing = "nonpayable" | "payable";

/** Words for every function of a contract that changes something: the compiler refuses one that has none. */
export type WordsOf<ContractAbi extends Abi> = {
  readonly [Name in ContractFunctionName<ContractAbi, Writing>]: (
    args: ContractFunctionArgs<ContractAbi, Writing, Name>,
    told: Told,
  ) => Words;
};
