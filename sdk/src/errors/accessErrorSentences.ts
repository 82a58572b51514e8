import type { AccessError, Sentences } from "./Sentences.ts";

const askAdmin = "Nothing was changed; ask whoever decides about the network's roles, or connect an account that may.";
const operation = "Nothing was changed; look at the operation's state, then try again.";

/** What errors of OpenZeppelin's access manager mean, and of the contracts that ask it who may do what. */
export const accessErrorSentences: Sentences<AccessError> = {
  AccessManagedUnauthorized: ([caller], write) => `${write.address(caller)} may not do this. ${askAdmin}`,
  AccessManagedRequiredDelay: ([caller, delay], write) =>
    `${write.address(caller)} may do this ${delay} seconds after announcing it. Nothing was changed; schedule it with the access manager first.`,
  AccessManagedInvalidAuthority: ([authority], write) =>
    `${write.address(authority)} can't decide who may do what: there's no contract. Nothing was changed; name one that is deployed.`,
  AccessManagerUnauthorizedAccount: ([account, role], write) =>
    `${write.address(account)} doesn't hold role ${role}, which this needs. ${askAdmin}`,
  AccessManagerUnauthorizedCall: ([caller, target], write) =>
    `${write.address(caller)} may not call this function of ${write.address(target)}. ${askAdmin}`,
  AccessManagerUnauthorizedCancel: ([account], write) =>
    `${write.address(account)} may not cancel this operation. Nothing was changed; ask who scheduled it, or a guardian.`,
  AccessManagerUnauthorizedConsume: ([target], write) =>
    `${write.address(target)} isn't carrying out a scheduled operation. ${operation}`,
  AccessManagerAlreadyScheduled: () => `This operation is scheduled already. ${operation}`,
  AccessManagerNotScheduled: () => `This operation isn't scheduled. Nothing was changed; schedule it first.`,
  AccessManagerNotReady: () => "This operation still waits. Nothing was changed; carry it out when its delay is over.",
  AccessManagerExpired: () => "This operation waited too long. Nothing was changed; schedule it again.",
  AccessManagerBadConfirmation: () =>
    "A role can only be given up by the account that holds it. Nothing was changed; connect that account.",
  AccessManagerInvalidInitialAdmin: () =>
    "The first admin can't be the zero address. Nothing was created; name an account.",
  AccessManagerLockedFunction: ([selector]) =>
    `Who may call ${selector} can't be changed. Nothing was changed, and nothing can be.`,
  AccessManagerLockedRole: ([role]) => `Role ${role} can't be changed. Nothing was changed; choose another role.`,
};
