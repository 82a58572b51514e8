/** What a figure is, what it must not pass, and what peers need for the same. */
export interface Row {
  what: string;
  /** Gas that we mean to stay at or below. */
  target?: number;
  /** Whole-transaction gas of peers, measured on one machine with the same method. */
  peers?: string;
}

const CREATE = "0xSplits V2 %; OZ PaymentSplitter %; Superfluid GDA 339,000 + 235,000 each";
const create = (splits: string, oz: string) => CREATE.replace("%", splits).replace("%", oz);
const PAY = "0xSplits V2 22,038; OZ PaymentSplitter 22,393; both without the payer in an event that can be searched";

/** Every figure has a row here; one without is refused. */
export const ROWS: Record<string, Row> = {
  "split.create.2": { what: "Create a split, 2 members", target: 177_000, peers: create("183,000", "1,070,000") },
  "split.create.10": { what: "Create a split, 10 members", target: 385_000, peers: create("204,000", "1,450,000") },
  "split.create.100": { what: "Create a split, 100 members", target: 2_725_000, peers: create("441,000", "5,700,000") },
  "split.payEth.2": { what: "Client pays ETH, plain send, 2 members", target: 22_450, peers: PAY },
  "split.payEth.5000": { what: "Client pays ETH, plain send, 5,000 members", target: 22_450, peers: PAY },
  "split.payEthWithReference": { what: "Client pays ETH with a reference" },
  "split.payErc20": { what: "Client pays an ERC-20 with a reference, from an allowance" },
  "split.payErc20.opening": { what: "The same, first payment in that token: opens it" },
  "split.payErc20.transfer": { what: "Client pays an ERC-20 by plain transfer" },
  "split.withdrawEth.cold": { what: "Withdraw ETH, first time of an account" },
  "split.withdrawEth.steady": {
    what: "Withdraw ETH, steady",
    target: 47_500,
    peers: "0xSplits V2 Pull 44,755; OZ PaymentSplitter 47,964; Superfluid GDA 200,922",
  },
  "split.withdrawEth.afterChange": { what: "Withdraw ETH, steady, after the team has changed" },
  "split.withdrawErc20.cold": { what: "Withdraw an ERC-20, first time of an account" },
  "split.withdrawErc20.steady": {
    what: "Withdraw an ERC-20, steady",
    target: 54_000,
    peers: "0xSplits V2 Pull 51,562; OZ PaymentSplitter 57,140; Superfluid GDA 200,922",
  },
  "split.withdrawErc20.afterChange": { what: "Withdraw an ERC-20, steady, after the team has changed" },
  "split.pushPerPayee.100": {
    what: "Push ETH to one of a page of 100, steady, average",
    target: 16_000,
    peers: "0xSplits V2 Push 10,754; Pull 9,409",
  },
  "split.pushPerPayee.100.cold": { what: "The same, first payout of every account, which must be made" },
  "split.changeWeight": {
    what: "Change one weight, ETH only, steady",
    target: 45_000,
    peers: "0xSplits V2: whole list; Superfluid GDA 256,647; OZ PaymentSplitter: impossible",
  },
  "split.changeWeight.withToken": { what: "Change one weight, ETH and one ERC-20 with income, steady" },
};
