import type { Cause } from "./causesOf.ts";

/** What kind of failure it is, for who has to decide what to show. */
export type FailureKind =
  | "rejected"
  | "reverted"
  | "funds"
  | "chain"
  | "wallet"
  | "node"
  | "pending"
  | "input"
  | "unknown";

/** A failure that no contract caused. */
export type Failure = { readonly name: string; readonly kind: FailureKind; readonly sentence: string };

type Pattern = Failure & {
  readonly names?: readonly string[];
  readonly codes?: readonly (number | string)[];
  readonly text?: RegExp;
};

/** Tried in this order, because wallets wrap one in the other. */
const PATTERNS: readonly Pattern[] = [
  {
    name: "UserRejected",
    kind: "rejected",
    names: ["UserRejectedRequestError"],
    codes: [4001, 5000, "ACTION_REJECTED"],
    text: /user (rejected|denied|cancell?ed)|rejected by (the )?user/i,
    sentence: "You declined in your wallet. Nothing was sent; what you entered is still here.",
  },
  {
    name: "WrongChain",
    kind: "chain",
    names: [
      "ChainMismatchError",
      "ConnectorChainMismatchError",
      "SwitchChainError",
      "ChainNotConfiguredError",
      "ChainNotFoundError",
    ],
    codes: [4902],
    text: /chain mismatch|does not match the target chain|wrong (chain|network)/i,
    sentence: "Your wallet is on another chain. Nothing was sent; switch it to this page's chain and try again.",
  },
  {
    name: "InsufficientFunds",
    kind: "funds",
    names: ["InsufficientFundsError"],
    text: /insufficient funds|doesn't have enough funds|exceeds the balance of the account/i,
    sentence:
      "You don't have enough ETH for the amount and the network's fee. Nothing was sent; pay less, or add ETH first.",
  },
  {
    name: "NonceUsed",
    kind: "pending",
    names: ["NonceTooLowError", "NonceTooHighError"],
    text: /nonce too (low|high)|replacement (transaction|fee).*(underpriced|too low)|already known/i,
    sentence:
      "Another transaction of yours is in the way. Look at your wallet's activity; when that one is through, try again.",
  },
  {
    name: "FeeTooLow",
    kind: "wallet",
    names: ["FeeCapTooLowError", "TipAboveFeeCapError", "FeeCapTooHighError"],
    text: /max fee per gas less than block base fee|transaction underpriced/i,
    sentence:
      "The fee that the wallet offered is one the network doesn't take. Nothing was sent; try again, it will be estimated anew.",
  },
  {
    name: "OutOfGas",
    kind: "wallet",
    names: ["IntrinsicGasTooHighError", "IntrinsicGasTooLowError"],
    text: /out of gas|intrinsic gas too low|exceeds (the )?(block )?gas limit|gas limit.*(cap|exceeds)/i,
    sentence:
      "The gas limit doesn't fit this transaction. Nothing was changed; try again with the wallet's own estimate, or with fewer accounts.",
  },
  {
    name: "WalletBusy",
    kind: "wallet",
    names: ["ResourceUnavailableRpcError"],
    codes: [-32002],
    sentence: "A request is waiting in your wallet already. Nothing was sent; open your wallet and answer it first.",
  },
  {
    name: "WalletNotConnected",
    kind: "wallet",
    names: [
      "ConnectorNotConnectedError",
      "ConnectorAccountNotFoundError",
      "UnauthorizedProviderError",
      "ProviderDisconnectedError",
      "ChainDisconnectedError",
      "AccountNotFoundError",
    ],
    codes: [4100, 4900, 4901],
    sentence:
      "Your wallet isn't connected to this page. Nothing was sent; connect it, choose the account, and try again.",
  },
  {
    name: "WalletCannot",
    kind: "wallet",
    names: ["UnsupportedProviderMethodError", "MethodNotSupportedRpcError", "MethodNotFoundRpcError"],
    codes: [4200],
    sentence: "Your wallet can't do this. Nothing was sent; update it, or use another wallet.",
  },
  {
    name: "StillPending",
    kind: "pending",
    names: ["WaitForTransactionReceiptTimeoutError", "TransactionReceiptNotFoundError", "TransactionNotFoundError"],
    sentence:
      "The network hasn't confirmed the transaction yet, and still may. Don't send it again; look at your wallet's activity first.",
  },
  {
    name: "NodeBusy",
    kind: "node",
    names: ["LimitExceededRpcError"],
    codes: [-32005, 429],
    text: /too many requests|rate limit/i,
    sentence: "The node is answering too many questions at once. Wait a moment, then try again.",
  },
  {
    name: "NodeUnreachable",
    kind: "node",
    names: ["TimeoutError", "HttpRequestError", "WebSocketRequestError", "SocketClosedError", "LogsUnavailableError"],
    text: /failed to fetch|fetch failed|network ?error|timed out/i,
    sentence:
      "The node doesn't answer. Check your connection and try again; if you had sent something, look at your wallet's activity first.",
  },
];

function matches(
  { names = [], codes = [], text }: Pattern,
  { name, code, message, details, shortMessage }: Cause,
): boolean {
  if (names.includes(String(name)) || codes.includes(code as number | string)) return true;
  return (
    text !== undefined &&
    [shortMessage, details, message].some((words) => typeof words === "string" && text.test(words))
  );
}

/**
 * Recognises a failure that no contract caused: the person, the wallet, the chain, the node.
 * @returns The failure with a sentence; null when it's none that is known
 * @example
 * failureOf(causesOf(error))?.kind === "rejected";
 */
export function failureOf(causes: readonly Cause[]): Failure | null {
  for (const pattern of PATTERNS) {
    if (causes.some((cause) => matches(pattern, cause))) {
      const { name, kind, sentence } = pattern;
      return { name, kind, sentence };
    }
  }
  return null;
}
