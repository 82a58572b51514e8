import type { OtherError, Sentences } from "./Sentences.ts";

const unreadableSignature =
  "The signature isn't a valid one. Nothing was sent; sign again, and if it happens again use another wallet.";
const notYours = "The token doesn't accept one of the addresses. Nothing was sent; check who pays and who receives.";
const internal =
  "The contract came upon something that should never happen. Nothing was changed; please report it with the transaction's details.";

/** What errors of OpenZeppelin's contracts mean where they surface here: in tokens, permits and the treasury. */
export const libraryErrorSentences: Sentences<OtherError> = {
  ERC20InsufficientBalance: () =>
    "Your balance of this token is smaller than the amount. Nothing was sent; enter a smaller amount, or get more of the token first.",
  ERC20InsufficientAllowance: () =>
    "The contract may not take that much of this token from you yet. Nothing was sent; approve the amount first, then pay.",
  ERC20InvalidApprover: () => notYours,
  ERC20InvalidReceiver: () => notYours,
  ERC20InvalidSender: () => notYours,
  ERC20InvalidSpender: () => notYours,
  ERC2612ExpiredSignature: ([deadline], write) =>
    `The permit was good until ${write.time(deadline)}. Nothing was sent; sign a new one and send it sooner.`,
  ERC2612InvalidSigner: ([, owner], write) =>
    `The permit isn't signed by ${write.address(owner)}, or it was used before. Nothing was sent; sign again with that account.`,
  ECDSAInvalidSignature: () => unreadableSignature,
  ECDSAInvalidSignatureLength: () => unreadableSignature,
  ECDSAInvalidSignatureS: () => unreadableSignature,
  SafeERC20FailedOperation: ([token], write) =>
    `${write.asset(token).replace(/^the/, "The")} refused the transfer: it may be paused, block an address, or you hold or allowed too little. Nothing was sent; check the balance, or try later.`,
  InvalidAccountNonce: ([account], write) =>
    `This signature of ${write.address(account)} was used before or is out of turn. Nothing was sent; sign again.`,
  ERC5805FutureLookup: ([timepoint], write) =>
    `Votes at ${write.time(timepoint)} aren't known yet. Nothing was changed; ask for a moment that is past.`,
  VotesExpiredSignature: ([expiry], write) =>
    `The signed delegation was good until ${write.time(expiry)}. Nothing was changed; sign a new one and send it sooner.`,
  CheckpointUnorderedInsertion: () => internal,
  SafeCastOverflowedUintDowncast: () =>
    "A number is larger than the contract can count. Nothing was changed; enter a smaller one.",
  AddressEmptyCode: ([target], write) =>
    `There's no contract at ${write.address(target)} on this chain. Nothing was changed; check the address and the chain.`,
  ReentrancyGuardReentrantCall: () =>
    "The token or the recipient called back into the contract in the middle of it. Nothing was changed; use another token or recipient.",
  FailedCall: () => "A contract that was called failed. Nothing was changed; check the call and try again.",
  FailedDeployment: () =>
    "The split or the escrow couldn't be created. Nothing was changed; try again with more gas, and for a split with another name.",
  InsufficientBalance: () => "The contract holds less ETH than this needs. Nothing was sent; try a smaller amount.",
  Create2EmptyBytecode: () => internal,
  InvalidShortString: () => internal,
  StringTooLong: () => internal,
  AccessControlBadConfirmation: () =>
    "A role can only be given up by the account that holds it. Nothing was changed; connect that account.",
  AccessControlUnauthorizedAccount: ([account], write) =>
    `${write.address(account)} doesn't have the role that this needs. Nothing was changed; connect an account that has it.`,
};
