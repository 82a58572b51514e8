// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IRevenueSplit} from "./IRevenueSplit.sol";
import {Legs} from "./Legs.sol";
import {SplitProxy} from "./SplitProxy.sol";
import {Anchor, ROLE_MANAGER, ROLE_PAYEE, ROLE_UNSET, Tally} from "./SplitWords.sol";

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
/// base and no debt to read, and weights that were once read stay true. The first change after income
/// indexes it for good.
abstract contract SplitLedger is IRevenueSplit {
    /// @dev An asset as it stands in this call. Amounts in asset units.
    struct Snapshot {
        address asset;
        Tally book;
        uint256 received; // what it can still pay is this less the book's amount
        int256 index;
    }

    /// @dev A struct, so that its place is computed once for reading and writing.
    struct Payouts {
        Tally paid;
    }

    address internal constant ETH = address(0);
    uint256 internal constant ONE_BITS = 64;
    /// @dev 2^-24 of a unit. An index is rounded down, so that a share that is whole in mathematics comes out a hair short;
    /// this much is forgiven, lest somebody read 29.999999. Solvent for fewer than 2^24 accounts: the exact claims sum to
    /// a whole T, and whole numbers whose sum is below T + 1 sum to T at most.
    int256 internal constant SNAP = 1 << 40;
    uint256 private constant MAX_RECEIVED = type(uint112).max;

    address internal immutable _treasury;

    /// @dev Withdrawn; total weight while unindexed, where 0 in ETH's book stands for the first team's total; whether it's
    /// open and indexed; in ETH's book only, how many tokens are open.
    mapping(address asset => Tally) internal _books;
    /// @dev Base and total weight, once an asset is indexed.
    mapping(address asset => Anchor) internal _indexes;
    /// @dev Debt, weight and role. ETH's share tells weight and role; another asset's share does once its role is set.
    mapping(address asset => mapping(address account => Anchor)) internal _shares;
    /// @dev Paid. Weight and role as well while the asset is unindexed: they spare a read.
    mapping(address asset => mapping(address account => Payouts)) internal _payouts;
    mapping(uint256 place => address token) internal _tokens;

    constructor(address treasury_) {
        require(treasury_ != address(0), RevenueSplit_ZeroAddress());
        _treasury = treasury_;
    }

    // ------------------------------------------------------------------------------------------------- reading

    function _balance(address asset) internal view returns (uint256 balance) {
        if (asset == ETH) return address(this).balance;
        bool success;
        (success, balance) = _tokenBalance(asset, gasleft());
        require(success, RevenueSplit_UnknownAsset(asset));
    }

    /// @dev `balanceOf(this)` with bounded gas, reading no more than one word of the answer. The Solidity twin is
    /// `IERC20.balanceOf`; a differential test holds the two against each other over all weird tokens.
    function _tokenBalance(address token, uint256 gasLimit) internal view returns (bool success, uint256 amount) {
        bytes4 selector = IERC20.balanceOf.selector;
        // Invariant: only the scratch space is written. The EVM evaluates arguments from the right: the call comes first.
        // An address without code answers with no data.
        assembly ("memory-safe") {
            mstore(0x00, selector)
            mstore(0x04, address())
            success := and(gt(returndatasize(), 0x1f), staticcall(gasLimit, token, 0x00, 0x24, 0x00, 0x20))
            amount := mul(mload(0x00), success)
        }
    }

    function _snapshot(address asset) internal view returns (Snapshot memory) {
        return _snapshot(asset, _books[asset], _balance(asset));
    }

    function _snapshot(address asset, Tally book, uint256 balance) internal view returns (Snapshot memory snapshot) {
        unchecked {
            uint256 withdrawn_ = book.amount();
            uint256 room = MAX_RECEIVED - withdrawn_;
            uint256 received_ = withdrawn_ + (balance < room ? balance : room);
            (int256 base, uint256 weight) = (0, book.weight());
            if (book.isIndexed()) {
                Anchor anchor = _indexes[asset];
                (base, weight) = (anchor.value(), anchor.weight());
            } else if (weight == 0) {
                weight = _totalWeight();
                book = book.withWeight(weight);
            }
            snapshot.asset = asset;
            snapshot.book = book;
            snapshot.received = received_;
            snapshot.index = base + _perWeight(Legs.portion(received_, Legs.TEAM), weight);
        }
    }

    function _totalWeight() internal view returns (uint256) {
        Tally book = _books[ETH];
        if (book.isIndexed()) return _indexes[ETH].weight();
        return book.weight() != 0 ? book.weight() : SplitProxy.totalWeightOf(address(this));
    }

    /// @dev What an account has a claim by.
    function _standing(address asset, address account)
        internal
        view
        returns (int256 debt, uint256 weight, bool isManager)
    {
        Anchor share = _shares[asset][account];
        debt = share.value(); // 0 while the role is unset
        if (share.role() == ROLE_UNSET && asset != ETH) share = _shares[ETH][account];
        weight = share.weight();
        isManager = share.role() == ROLE_UNSET
            ? account == SplitProxy.managerOf(address(this))
            : share.role() == ROLE_MANAGER;
    }

    /// @dev Rounds down. No overflow: `amount` < 2^112.
    function _perWeight(uint256 amount, uint256 weight) internal pure returns (int256) {
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
            int256 claim = int256(weight) * snapshot.index - debt + SNAP;
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
    /// saves the snapshot's book and sends the money.
    /// @param payouts Those of the snapshot's asset
    /// @return amount What to send, asset units; never more than the balance
    function _take(
        Snapshot memory snapshot,
        mapping(address account => Payouts) storage payouts,
        address account,
        uint256 limit
    ) internal returns (uint256 amount) {
        Payouts storage stored = payouts[account];
        Tally payout = stored.paid;
        if (payout.role() == ROLE_UNSET || snapshot.book.isIndexed()) {
            (int256 debt, uint256 weight, bool isManager) = _standing(snapshot.asset, account);
            amount = _earned(snapshot, debt, weight, isManager);
            payout = payout.withStanding(weight, isManager ? ROLE_MANAGER : ROLE_PAYEE);
        } else {
            amount = _earned(snapshot, 0, payout.weight(), payout.role() == ROLE_MANAGER);
        }
        amount = _owed(snapshot, account, amount, payout.amount());
        if (amount > limit) amount = limit;
        Tally book = snapshot.book;
        unchecked {
            uint256 available = snapshot.received - book.amount();
            if (amount > available) amount = available;
        }
        if (amount == 0) return 0;
        snapshot.book = book.add(amount);
        stored.paid = payout.add(amount);
    }

    /// @dev Takes a booked payout back whose transfer failed. Invariant: `amount` was added to both just before.
    function _giveBack(Snapshot memory snapshot, address account, uint256 amount) internal {
        Payouts storage stored = _payouts[snapshot.asset][account];
        unchecked {
            stored.paid = stored.paid.subtract(amount);
            snapshot.book = snapshot.book.subtract(amount);
        }
    }
}
