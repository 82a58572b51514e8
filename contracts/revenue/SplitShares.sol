// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Legs} from "./Legs.sol";
import {SplitLedger} from "./SplitLedger.sol";
import {Anchor, Change, ROLE_MANAGER, ROLE_PAYEE, Tally, toAnchor} from "./SplitWords.sol";

/// @title SplitShares
/// @notice Changes who shares from now on, in every open asset, without touching what was earned before.
abstract contract SplitShares is SplitLedger {
    uint256 private constant BALANCE_GAS = 100_000;
    uint256 private constant BALANCE_GAS_NEEDED = 110_000;

    /// @dev Applies changes to every open asset. The caller has checked them; no account may come twice.
    function _changeShares(Change[] memory changes, uint256 newTotal) internal {
        Tally book = _books[ETH];
        _changeSharesIn(_snapshot(ETH, book, address(this).balance), changes, newTotal);
        for (uint256 i = 0; i < book.tokenCount(); ++i) {
            address token = _tokens[i];
            _changeSharesIn(_snapshot(token, _books[token], _balanceOrZero(token)), changes, newTotal);
        }
    }

    function _changeSharesIn(Snapshot memory snapshot, Change[] memory changes, uint256 newTotal) private {
        address asset = snapshot.asset;
        Tally book = snapshot.book;
        bool isIndexed = book.isIndexed() || snapshot.received != 0;
        if (!isIndexed) {
            _books[asset] = book.withWeight(newTotal);
            if (asset != ETH) return; // without income there's no debt, and ETH's shares tell the weights
        } else if (!book.isIndexed()) {
            _books[asset] = book.markIndexed();
        }
        int256 left = _moveDebts(_shares[asset], changes, snapshot);
        if (!isIndexed) return;
        unchecked {
            // Who leaves takes whole units; the fractions stay with the team, so that dust never piles up.
            int256 index = snapshot.index + left / int256(newTotal);
            int256 base = index - _perWeight(Legs.portion(snapshot.received, Legs.TEAM), newTotal);
            _indexes[asset] = toAnchor(base, newTotal, 0);
        }
    }

    /// @dev Moves each `debt` so that the account's claim is the same before and after.
    /// @return left The fractions of a unit that accounts leave behind when they have no share any more
    function _moveDebts(
        mapping(address account => Anchor) storage shares,
        Change[] memory changes,
        Snapshot memory snapshot
    ) private returns (int256 left) {
        unchecked {
            int256 index = snapshot.index;
            int256 relationship = int256(Legs.portion(snapshot.received, Legs.RELATIONSHIP) << ONE_BITS);
            for (uint256 i = 0; i < changes.length; ++i) {
                Change change = changes[i];
                int256 claim = int256(change.oldWeight()) * index - shares[change.account()].value();
                int256 debt = int256(change.newWeight()) * index;
                if (change.wasManager()) claim += relationship;
                if (change.isManager()) debt += relationship;
                else if (change.newWeight() == 0 && claim > 0) {
                    int256 whole = ((claim + SNAP) >> ONE_BITS) << ONE_BITS;
                    left += claim - whole;
                    claim = whole;
                }
                uint256 role = change.isManager() ? ROLE_MANAGER : ROLE_PAYEE;
                shares[change.account()] = toAnchor(debt - claim, change.newWeight(), role);
            }
        }
    }

    /// @dev A token that cannot tell its balance must not stop the team from changing: it counts as empty, and harms only
    /// itself. Its gas is bounded, and the caller must bring that much: with less, a sound token would look broken.
    function _balanceOrZero(address token) private view returns (uint256 balance) {
        require(gasleft() >= BALANCE_GAS_NEEDED, RevenueSplit_InsufficientGas(gasleft(), BALANCE_GAS_NEEDED));
        (, balance) = _tokenBalance(token, BALANCE_GAS);
    }
}
