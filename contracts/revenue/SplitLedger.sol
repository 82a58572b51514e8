// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SignedMath} from "@openzeppelin/contracts/utils/math/SignedMath.sol";
import {IRevenueSplit} from "./IRevenueSplit.sol";
import {Legs} from "./Legs.sol";
import {SplitProxy} from "./SplitProxy.sol";

/// @title SplitLedger
/// @notice Who has earned what, and who was paid what: the accounting of a split, without its doors.
/// @dev For each asset, with R = balance + withdrawn, and T(R) the team's leg of it:
///
///     index(R)  = base + T(R) * ONE / totalWeight          what one unit of weight has ever earned
///     earned    = (weight * index(R) + (isManager ? M(R) * ONE : 0) - debt) / ONE
///
/// Only a change of shares writes: it moves `base` so that `index` doesn't jump when `totalWeight` does, and it moves the
/// `debt` of who changes so that `earned` doesn't jump when `weight` does. So the past is never re-priced.
///
/// Amounts are below 2^112 (what lies above isn't seen), weights below 2^32 and ONE is 2^64. Hence index < 2^176 and
/// debt < 2^208 for every asset that doesn't lie about its balance. Rounding a change costs less than 2^-32 of one unit.
///
/// To keep withdrawals cheap, an asset starts "unindexed": no share changed since its first income, so there's no base
/// and no debt to read, and weights that were once read stay true (`Payout.weight`). The first change after income
/// indexes it for good.
abstract contract SplitLedger is IRevenueSplit {
    enum Role {
        Unset, // nothing was written: what the terms and ETH's share say
        Payee,
        Manager
    }

    /// @dev Slot 1 is what a withdrawal touches; slot 2 is written when shares change.
    struct Book {
        uint112 withdrawn; // asset units
        uint32 totalWeight; // while unindexed; 0 in ETH's book stands for the first team's total
        bool isOpen;
        bool isIndexed;
        int216 base; // asset units * ONE per unit of weight
        uint32 indexedWeight; // total weight once indexed
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

    struct Standing {
        uint256 weight;
        bool isManager;
        int256 debt;
    }

    /// @dev One account's change of shares.
    struct Change {
        address account;
        uint32 oldWeight;
        uint32 newWeight;
        bool wasManager;
        bool isManager;
    }

    address internal constant ETH = address(0);
    int256 internal constant ONE = 1 << 64;
    uint256 private constant MAX_RECEIVED = type(uint112).max;
    uint256 private constant BALANCE_GAS = 100_000;
    uint256 private constant BALANCE_GAS_NEEDED = 110_000;

    mapping(address asset => Book) internal _books;
    mapping(address asset => mapping(address account => Share)) internal _shares;
    mapping(address asset => mapping(address account => Payout)) internal _payouts;
    address[] internal _tokens;

    address internal immutable _treasury;

    constructor(address treasury_) {
        require(treasury_ != address(0), RevenueSplit_ZeroAddress());
        _treasury = treasury_;
    }

    // ------------------------------------------------------------------------------------------------- reading

    function _balance(address asset) internal view returns (uint256) {
        return asset == ETH ? address(this).balance : IERC20(asset).balanceOf(address(this));
    }

    function _received(uint256 balance, uint256 withdrawn_) internal pure returns (uint256) {
        return balance >= MAX_RECEIVED ? MAX_RECEIVED : Math.min(balance + withdrawn_, MAX_RECEIVED);
    }

    function _totalWeight() internal view returns (uint256) {
        Book storage book = _books[ETH];
        if (book.isIndexed) return book.indexedWeight;
        uint256 weight = book.totalWeight;
        return weight != 0 ? weight : SplitProxy.termsOf(address(this)).totalWeight;
    }

    function _standing(address asset, address account) internal view returns (Standing memory standing) {
        Share storage share = _shares[asset][account];
        standing.debt = share.debt; // 0 while the role is unset
        if (share.role == Role.Unset) share = _shares[ETH][account];
        Role role = share.role;
        standing.weight = share.weight;
        standing.isManager =
            role == Role.Unset ? account == SplitProxy.termsOf(address(this)).manager : role == Role.Manager;
    }

    /// @dev Rounds down; asset units * ONE per unit of weight.
    function _index(Book storage book, uint256 received_) private view returns (int256) {
        uint256 team = Legs.portion(received_, Legs.TEAM);
        if (book.isIndexed) return book.base + _perWeight(team, book.indexedWeight);
        uint256 weight = book.totalWeight;
        return _perWeight(team, weight != 0 ? weight : _totalWeight());
    }

    /// @dev No overflow: `amount` < 2^112.
    function _perWeight(uint256 amount, uint256 weight) private pure returns (int256) {
        return int256((amount << 64) / weight);
    }

    /// @dev What the team and relationship legs have ever brought an account, asset units * ONE. Negative only for an
    /// asset whose balance shrank by itself.
    function _claim(Standing memory standing, int256 index, uint256 received_) private pure returns (int256 claim) {
        claim = int256(standing.weight) * index - standing.debt;
        if (standing.isManager) claim += int256(Legs.portion(received_, Legs.RELATIONSHIP)) * ONE;
    }

    /// @dev Rounded down, asset units. A loop that asks for many accounts passes what doesn't change.
    function _earned(address asset, Standing memory standing, uint256 received_) internal view returns (uint256) {
        int256 index = standing.weight == 0 ? int256(0) : _index(_books[asset], received_);
        return uint256(SignedMath.max(_claim(standing, index, received_), 0) / ONE);
    }

    function _owed(address asset, address account, Standing memory standing, uint256 received_, uint256 paid_)
        internal
        view
        returns (uint256)
    {
        uint256 due = _earned(asset, standing, received_);
        if (account == _treasury) due += Legs.portion(received_, Legs.PLATFORM);
        return Math.saturatingSub(due, paid_);
    }

    // ----------------------------------------------------------------------------------------------- paying out

    /// @dev Books a payout of what `account` is owed, at most `limit`, before the money moves.
    /// @return amount What to send, asset units; never more than the balance
    function _settle(address asset, address account, uint256 limit) internal returns (uint256 amount) {
        Book storage book = _books[asset];
        Payout memory payout = _payouts[asset][account];
        uint256 withdrawn_ = book.withdrawn;
        bool remembered = !book.isIndexed && payout.role != Role.Unset;
        Standing memory standing = remembered
            ? Standing({weight: payout.weight, isManager: payout.role == Role.Manager, debt: 0})
            : _standing(asset, account);
        uint256 balance = _balance(asset);
        uint256 due = _owed(asset, account, standing, _received(balance, withdrawn_), payout.paid);
        amount = Math.min(Math.min(due, limit), balance);
        if (amount == 0) return 0;

        // Casts are safe: what was paid and withdrawn is at most what was received, below 2^112.
        book.withdrawn = uint112(withdrawn_ + amount);
        payout.paid = uint112(payout.paid + amount);
        payout.weight = uint32(standing.weight);
        payout.role = standing.isManager ? Role.Manager : Role.Payee;
        _payouts[asset][account] = payout;
    }

    /// @dev Takes a booked payout back whose transfer failed. Relative, so that it's right whatever happened meanwhile.
    function _unsettle(address asset, address account, uint256 amount) internal {
        _books[asset].withdrawn -= uint112(amount);
        _payouts[asset][account].paid -= uint112(amount);
    }

    // ------------------------------------------------------------------------------------------- changing shares

    /// @dev Applies changes to every open asset. The caller has checked them; no account may come twice.
    function _changeShares(Change[] memory changes, uint256 newTotal) internal {
        _changeSharesIn(ETH, address(this).balance, changes, newTotal);
        uint256 length = _tokens.length;
        for (uint256 i = 0; i < length; ++i) {
            address token = _tokens[i];
            _changeSharesIn(token, _balanceOrZero(token), changes, newTotal);
        }
    }

    function _changeSharesIn(address asset, uint256 balance, Change[] memory changes, uint256 newTotal) private {
        Book storage book = _books[asset];
        uint256 received_ = _received(balance, book.withdrawn);
        if (received_ == 0 && !book.isIndexed) {
            book.totalWeight = uint32(newTotal);
            if (asset == ETH) _writeShares(changes);
            return;
        }
        int256 index = _index(book, received_);
        int256 relationship = int256(Legs.portion(received_, Legs.RELATIONSHIP)) * ONE;
        int256 left = 0;
        for (uint256 i = 0; i < changes.length; ++i) {
            left += _moveDebt(_shares[asset][changes[i].account], changes[i], index, relationship);
        }
        // Who leaves takes whole units; the fractions stay with the team, so that dust never piles up.
        index += left / int256(newTotal);
        // int216 holds it: see the bounds at the top. An asset that lies about its balance may wrap, and harms itself.
        book.base = int216(index - _perWeight(Legs.portion(received_, Legs.TEAM), newTotal));
        book.indexedWeight = uint32(newTotal);
        if (!book.isIndexed) book.isIndexed = true;
    }

    /// @dev Moves `debt` so that the account's claim is the same before and after.
    /// @return left The fraction of a unit that an account leaves behind when it has no share any more
    function _moveDebt(Share storage share, Change memory change, int256 index, int256 relationship)
        private
        returns (int256 left)
    {
        int256 claim = int256(uint256(change.oldWeight)) * index - share.debt;
        int256 debt = int256(uint256(change.newWeight)) * index;
        if (change.wasManager) claim += relationship;
        if (change.isManager) debt += relationship;
        if (change.newWeight == 0 && !change.isManager && claim > 0) left = claim % ONE;
        share.debt = int216(debt - claim + left);
        share.weight = change.newWeight;
        share.role = change.isManager ? Role.Manager : Role.Payee;
    }

    function _writeShares(Change[] memory changes) private {
        for (uint256 i = 0; i < changes.length; ++i) {
            Share storage share = _shares[ETH][changes[i].account];
            share.weight = changes[i].newWeight;
            share.role = changes[i].isManager ? Role.Manager : Role.Payee;
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
