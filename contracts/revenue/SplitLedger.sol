// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IRevenueSplit} from "./IRevenueSplit.sol";
import {Legs} from "./Legs.sol";
import {SplitProxy} from "./SplitProxy.sol";

/// @title SplitLedger
/// @notice Who has earned what, and who was paid what: the accounting of a split, without its doors.
/// @dev For each asset, with R = balance + withdrawn, T(R) the team's leg of it and M(R) the relationship leg:
///
///     index(R)  = base + T(R) * ONE / totalWeight          what one unit of weight has ever earned
///     earned    = (weight * index(R) + (isManager ? M(R) * ONE : 0) - debt) / ONE
///
/// Only a change of shares writes: it moves `base` so that `index` doesn't jump when `totalWeight` does, and it moves the
/// `debt` of who changes so that `earned` doesn't jump when `weight` does. So the past is never re-priced.
///
/// Bounds, on which every `unchecked` block rests: amounts are below 2^112 (what lies above isn't seen), weights below
/// 2^32, ONE is 2^64. So an index is below 2^176, a debt below 2^208, and both fit in an int216. An asset that lies about
/// its balance may make either wrap around: products stay below 2^248, nothing reverts, and only its own books suffer.
/// Rounding a change of shares costs less than 2^-32 of one unit.
///
/// To keep withdrawals cheap, an asset starts "unindexed": no share has changed since its first income, so there's no
/// base and no debt to read, and weights that were once read stay true (`Payout.weight`). The first change after income
/// indexes it for good.
abstract contract SplitLedger is IRevenueSplit {
    enum Role {
        Unset, // nothing was written: what the terms and ETH's share say
        Payee,
        Manager
    }

    /// @dev One slot: all that a withdrawal has to read of an unindexed asset.
    struct Book {
        uint112 withdrawn; // asset units
        uint32 totalWeight; // while unindexed; 0 in ETH's book stands for the first team's total
        bool isOpen;
        bool isIndexed;
        uint8 tokenCount; // in ETH's book only: length of `_tokens`
    }

    /// @dev One slot, once an asset is indexed.
    struct Index {
        int216 base; // asset units * ONE per unit of weight
        uint32 totalWeight;
    }

    /// @dev ETH's share tells an account's weight and role; another asset's share does once `role` is set there.
    struct Share {
        int216 debt; // asset units * ONE
        uint32 weight;
        Role role;
    }

    /// @dev `weight` and `role` spare a read while the asset is unindexed.
    struct Payout {
        uint112 paid; // asset units
        uint32 weight;
        Role role;
    }

    /// @dev What an account has a claim by.
    struct Standing {
        int256 debt;
        uint256 weight;
        bool isManager;
    }

    /// @dev An asset as it stands in this call.
    struct Snapshot {
        address asset;
        bool isIndexed;
        uint256 totalWeight;
        uint256 withdrawn; // asset units
        uint256 received; // asset units
        uint256 available; // what the balance can still pay, asset units
        int256 index;
    }

    /// @dev One account's change of shares.
    struct Change {
        address account;
        uint256 oldWeight;
        uint256 newWeight;
        bool wasManager;
        bool isManager;
    }

    address internal constant ETH = address(0);
    uint256 private constant ONE_BITS = 64;
    uint256 private constant MAX_RECEIVED = type(uint112).max;
    uint256 private constant BALANCE_GAS = 100_000;
    uint256 private constant BALANCE_GAS_NEEDED = 110_000;

    address internal immutable _treasury;

    mapping(address asset => Book) internal _books;
    mapping(address asset => Index) private _indexes;
    mapping(address asset => mapping(address account => Share)) internal _shares;
    mapping(address asset => mapping(address account => Payout)) internal _payouts;
    mapping(uint256 place => address token) internal _tokens;

    constructor(address treasury_) {
        require(treasury_ != address(0), RevenueSplit_ZeroAddress());
        _treasury = treasury_;
    }

    // ------------------------------------------------------------------------------------------------- reading

    function _balance(address asset) internal view returns (uint256) {
        return asset == ETH ? address(this).balance : IERC20(asset).balanceOf(address(this));
    }

    function _snapshot(address asset, uint256 balance) internal view returns (Snapshot memory snapshot) {
        Book memory book = _books[asset];
        snapshot.asset = asset;
        snapshot.isIndexed = book.isIndexed;
        snapshot.withdrawn = book.withdrawn;
        snapshot.available = Math.min(balance, MAX_RECEIVED);
        unchecked {
            snapshot.received = Math.min(snapshot.available + book.withdrawn, MAX_RECEIVED);
            uint256 team = Legs.portion(snapshot.received, Legs.TEAM);
            if (book.isIndexed) {
                Index memory index = _indexes[asset];
                snapshot.totalWeight = index.totalWeight;
                snapshot.index = index.base + _perWeight(team, index.totalWeight);
            } else {
                snapshot.totalWeight = book.totalWeight != 0 ? book.totalWeight : _totalWeight();
                snapshot.index = _perWeight(team, snapshot.totalWeight);
            }
        }
    }

    function _totalWeight() internal view returns (uint256) {
        Book memory book = _books[ETH];
        if (book.isIndexed) return _indexes[ETH].totalWeight;
        return book.totalWeight != 0 ? book.totalWeight : SplitProxy.termsOf(address(this)).totalWeight;
    }

    function _standing(address asset, address account) internal view returns (Standing memory standing) {
        Share memory share = _shares[asset][account];
        standing.debt = share.debt; // 0 while the role is unset
        if (share.role == Role.Unset && asset != ETH) share = _shares[ETH][account];
        standing.weight = share.weight;
        standing.isManager = share.role == Role.Unset
            ? account == SplitProxy.termsOf(address(this)).manager
            : share.role == Role.Manager;
    }

    /// @dev Rounds down. No overflow: `amount` < 2^112.
    function _perWeight(uint256 amount, uint256 weight) private pure returns (int256) {
        unchecked {
            return int256((amount << ONE_BITS) / weight);
        }
    }

    /// @dev Team and relationship legs of an account, rounded down, asset units. A claim is negative only for an asset
    /// whose balance shrank by itself.
    function _earned(Snapshot memory snapshot, int256 debt, uint256 weight, bool isManager)
        internal
        pure
        returns (uint256)
    {
        unchecked {
            int256 claim = int256(weight) * snapshot.index - debt;
            if (isManager) claim += int256(Legs.portion(snapshot.received, Legs.RELATIONSHIP) << ONE_BITS);
            return claim > 0 ? uint256(claim) >> ONE_BITS : 0;
        }
    }

    /// @dev All legs of an account, less what it was paid, asset units.
    function _owed(Snapshot memory snapshot, address account, uint256 earned_, uint256 paid_)
        internal
        view
        returns (uint256)
    {
        unchecked {
            if (account == _treasury) earned_ += Legs.portion(snapshot.received, Legs.PLATFORM);
            return earned_ > paid_ ? earned_ - paid_ : 0;
        }
    }

    // ----------------------------------------------------------------------------------------------- paying out

    /// @dev Books a payout of what `account` is owed, at most `limit`, to the account and to the snapshot. The caller
    /// saves the snapshot (`_saveWithdrawn`) and sends the money.
    /// @return amount What to send, asset units; never more than the balance
    function _take(Snapshot memory snapshot, address account, uint256 limit) internal returns (uint256 amount) {
        Payout storage stored = _payouts[snapshot.asset][account];
        Payout memory payout = stored;
        if (snapshot.isIndexed || payout.role == Role.Unset) {
            Standing memory standing = _standing(snapshot.asset, account);
            uint256 earned_ = _earned(snapshot, standing.debt, standing.weight, standing.isManager);
            amount = Math.min(_owed(snapshot, account, earned_, payout.paid), limit);
            if (amount != 0 && !snapshot.isIndexed) {
                stored.weight = uint32(standing.weight);
                stored.role = standing.isManager ? Role.Manager : Role.Payee;
            }
        } else {
            uint256 earned_ = _earned(snapshot, 0, payout.weight, payout.role == Role.Manager);
            amount = Math.min(_owed(snapshot, account, earned_, payout.paid), limit);
        }
        if (amount > snapshot.available) amount = snapshot.available;
        if (amount == 0) return 0;
        stored.paid = payout.paid + uint112(amount);
        unchecked {
            snapshot.available -= amount;
            snapshot.withdrawn += amount;
        }
    }

    /// @dev Takes a booked payout back whose transfer failed.
    function _giveBack(Snapshot memory snapshot, address account, uint256 amount) internal {
        _payouts[snapshot.asset][account].paid -= uint112(amount);
        snapshot.available += amount;
        snapshot.withdrawn -= amount;
    }

    function _saveWithdrawn(Snapshot memory snapshot) internal {
        Book storage book = _books[snapshot.asset];
        book.withdrawn = SafeCast.toUint112(snapshot.withdrawn);
        // So that the next withdrawal needn't look up the terms.
        if (!snapshot.isIndexed) book.totalWeight = uint32(snapshot.totalWeight);
    }

    // ------------------------------------------------------------------------------------------- changing shares

    /// @dev Applies changes to every open asset. The caller has checked them; no account may come twice.
    function _changeShares(Change[] memory changes, uint256 newTotal) internal {
        uint256 count = _books[ETH].tokenCount;
        _changeSharesIn(_snapshot(ETH, address(this).balance), changes, newTotal);
        for (uint256 i = 0; i < count; ++i) {
            address token = _tokens[i];
            _changeSharesIn(_snapshot(token, _balanceOrZero(token)), changes, newTotal);
        }
    }

    function _changeSharesIn(Snapshot memory snapshot, Change[] memory changes, uint256 newTotal) private {
        address asset = snapshot.asset;
        if (snapshot.received == 0 && !snapshot.isIndexed) {
            _books[asset].totalWeight = uint32(newTotal);
            if (asset != ETH) return; // without income there's no debt, and ETH's shares tell the weights
        } else if (!snapshot.isIndexed) {
            _books[asset].isIndexed = true;
            snapshot.isIndexed = true;
        }
        unchecked {
            int256 relationship = int256(Legs.portion(snapshot.received, Legs.RELATIONSHIP) << ONE_BITS);
            int256 left = 0;
            for (uint256 i = 0; i < changes.length; ++i) {
                left += _moveDebt(_shares[asset], changes[i], snapshot.index, relationship);
            }
            if (!snapshot.isIndexed) return;
            // Who leaves takes whole units; the fractions stay with the team, so that dust never piles up.
            int256 index = snapshot.index + left / int256(newTotal);
            int256 base = index - _perWeight(Legs.portion(snapshot.received, Legs.TEAM), newTotal);
            _indexes[asset] = Index(int216(base), uint32(newTotal));
        }
    }

    /// @dev Moves `debt` so that the account's claim is the same before and after.
    /// @return left The fraction of a unit that an account leaves behind when it has no share any more
    function _moveDebt(
        mapping(address account => Share) storage shares,
        Change memory change,
        int256 index,
        int256 relationship
    ) private returns (int256 left) {
        Share storage share = shares[change.account];
        unchecked {
            int256 claim = int256(change.oldWeight) * index - share.debt;
            int256 debt = int256(change.newWeight) * index;
            if (change.wasManager) claim += relationship;
            if (change.isManager) debt += relationship;
            if (change.newWeight == 0 && !change.isManager && claim > 0) {
                left = int256(uint256(claim) & ((1 << ONE_BITS) - 1));
            }
            share.debt = int216(debt - claim + left);
            share.weight = uint32(change.newWeight);
            share.role = change.isManager ? Role.Manager : Role.Payee;
        }
    }

    /// @dev A token that cannot tell its balance must not stop the team from changing: it counts as empty, and harms only
    /// itself. Its gas is bounded, and the caller must bring that much: with less, a sound token would look broken.
    function _balanceOrZero(address token) private view returns (uint256) {
        require(gasleft() >= BALANCE_GAS_NEEDED, RevenueSplit_InsufficientGas(gasleft(), BALANCE_GAS_NEEDED));
        (bool success, bytes memory result) =
            token.staticcall{gas: BALANCE_GAS}(abi.encodeCall(IERC20.balanceOf, (address(this))));
        return success && result.length >= 32 ? abi.decode(result, (uint256)) : 0;
    }
}
