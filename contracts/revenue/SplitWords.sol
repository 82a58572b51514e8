// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @dev What a split stores, one word each, so that every call reads and writes a word once. Bits from the lowest:
///
///     Tally    112 amount   32 weight   8 role   1 isOpen   1 isIndexed   6 -    8 tokenCount
///     Anchor   216 value (signed)       32 weight            8 role
///     Change   160 account  32 old weight        32 new weight            1 wasManager   1 isManager
///
/// A Tally counts money: an asset's book (withdrawn) and an account's payouts in it (paid).
/// An Anchor fixes an index: an asset's (base) and an account's share (debt).
/// A Change is only ever in memory.
type Tally is uint256;

type Anchor is uint256;

type Change is uint256;

/// @dev The role of an account that was never written is what the terms say.
uint256 constant ROLE_UNSET = 0;
uint256 constant ROLE_PAYEE = 1;
uint256 constant ROLE_MANAGER = 2;

using TallyWord for Tally global;
using AnchorWord for Anchor global;
using ChangeWord for Change global;

/// @dev The share of a member of the first team: no debt, and a role that the terms tell.
function firstShare(uint256 weight_) pure returns (Anchor) {
    return Anchor.wrap(weight_ << 216);
}

/// @dev Values beyond 216 bits wrap around: only an asset that lies about its balance gets there, and harms itself.
function toAnchor(int256 value_, uint256 weight_, uint256 role_) pure returns (Anchor) {
    return Anchor.wrap((uint256(value_) & type(uint216).max) | (weight_ << 216) | (role_ << 248));
}

function toChange(address account_, uint256 oldWeight_, uint256 newWeight_, bool wasManager_, bool isManager_)
    pure
    returns (Change)
{
    uint256 flags = (wasManager_ ? 1 << 224 : 0) | (isManager_ ? 1 << 225 : 0);
    return Change.wrap(uint256(uint160(account_)) | (oldWeight_ << 160) | (newWeight_ << 192) | flags);
}

library TallyWord {
    function amount(Tally self) internal pure returns (uint256) {
        return uint112(Tally.unwrap(self));
    }

    function weight(Tally self) internal pure returns (uint256) {
        return uint32(Tally.unwrap(self) >> 112);
    }

    function role(Tally self) internal pure returns (uint256) {
        return uint8(Tally.unwrap(self) >> 144);
    }

    function isOpen(Tally self) internal pure returns (bool) {
        return Tally.unwrap(self) & (1 << 152) != 0;
    }

    function isIndexed(Tally self) internal pure returns (bool) {
        return Tally.unwrap(self) & (1 << 153) != 0;
    }

    function tokenCount(Tally self) internal pure returns (uint256) {
        return uint8(Tally.unwrap(self) >> 160);
    }

    /// @dev Invariant: the sum stays below 2^112. The ledger never books more than was received, which it caps.
    function add(Tally self, uint256 more) internal pure returns (Tally) {
        unchecked {
            return Tally.wrap(Tally.unwrap(self) + more);
        }
    }

    /// @dev Invariant: `less` was added before.
    function subtract(Tally self, uint256 less) internal pure returns (Tally) {
        unchecked {
            return Tally.wrap(Tally.unwrap(self) - less);
        }
    }

    function withWeight(Tally self, uint256 weight_) internal pure returns (Tally) {
        return Tally.wrap((Tally.unwrap(self) & ~(uint256(type(uint32).max) << 112)) | (weight_ << 112));
    }

    function withStanding(Tally self, uint256 weight_, uint256 role_) internal pure returns (Tally) {
        return Tally.wrap(self.amount() | (weight_ << 112) | (role_ << 144));
    }

    function markOpen(Tally self) internal pure returns (Tally) {
        return Tally.wrap(Tally.unwrap(self) | (1 << 152));
    }

    function markIndexed(Tally self) internal pure returns (Tally) {
        return Tally.wrap(Tally.unwrap(self) | (1 << 153));
    }

    function withTokenCount(Tally self, uint256 count) internal pure returns (Tally) {
        return Tally.wrap((Tally.unwrap(self) & ~(uint256(type(uint8).max) << 160)) | (count << 160));
    }
}

library AnchorWord {
    function value(Anchor self) internal pure returns (int256) {
        return int216(uint216(Anchor.unwrap(self)));
    }

    function weight(Anchor self) internal pure returns (uint256) {
        return uint32(Anchor.unwrap(self) >> 216);
    }

    function role(Anchor self) internal pure returns (uint256) {
        return Anchor.unwrap(self) >> 248;
    }
}

library ChangeWord {
    function account(Change self) internal pure returns (address) {
        return address(uint160(Change.unwrap(self)));
    }

    function oldWeight(Change self) internal pure returns (uint256) {
        return uint32(Change.unwrap(self) >> 160);
    }

    function newWeight(Change self) internal pure returns (uint256) {
        return uint32(Change.unwrap(self) >> 192);
    }

    function wasManager(Change self) internal pure returns (bool) {
        return Change.unwrap(self) & (1 << 224) != 0;
    }

    function isManager(Change self) internal pure returns (bool) {
        return Change.unwrap(self) & (1 << 225) != 0;
    }
}
