// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IRevenueSplit} from "./IRevenueSplit.sol";
import {SplitAssets} from "./SplitAssets.sol";
import {SplitProxy} from "./SplitProxy.sol";
import {SplitShares} from "./SplitShares.sol";
import {Change, firstShare, toChange} from "./SplitWords.sol";

/// @title SplitTeam
/// @notice Checks changes of weights and of the manager, and hands them to the ledger.
abstract contract SplitTeam is SplitAssets, SplitShares {
    address private _manager; // 0 while the manager is the one of the terms

    /// @inheritdoc IRevenueSplit
    function manager() public view returns (address) {
        address current = _manager;
        return current != address(0) ? current : SplitProxy.managerOf(address(this));
    }

    /// @dev The first team has no past: weights are written, nothing is indexed. The factory has checked the lengths, and
    /// its sum of the weights, which stands in the terms, fits in 32 bits.
    function _writeFirstTeam(address[] calldata members, uint32[] calldata weights) internal {
        address previous = address(0);
        for (uint256 i = 0; i < members.length; ++i) {
            (address member, uint32 weight) = (members[i], weights[i]);
            _checkOrder(previous, member);
            require(weight != 0, RevenueSplit_ZeroWeight(member));
            _shares[ETH][member] = firstShare(weight);
            emit WeightChanged(member, 0, weight);
            previous = member;
        }
    }

    function _setWeights(address[] calldata members, uint32[] calldata weights) internal {
        _checkPage(members.length);
        require(members.length == weights.length, RevenueSplit_LengthMismatch(members.length, weights.length));
        Change[] memory changes = new Change[](members.length);
        uint256 total = _totalWeight();
        address previous = address(0);
        for (uint256 i = 0; i < members.length; ++i) {
            (address member, uint32 weight) = (members[i], weights[i]);
            _checkOrder(previous, member);
            Change change = _weightChange(member, weight);
            changes[i] = change;
            // No overflow: at most 500 weights of 32 bits on top of a total of 32 bits; an old weight is in the total.
            unchecked {
                total = total + weight - change.oldWeight();
            }
            previous = member;
        }
        require(total != 0, RevenueSplit_EmptyTeam());
        require(total <= type(uint32).max, RevenueSplit_TotalWeightTooLarge(total, type(uint32).max));
        _changeShares(changes, total);
    }

    function _setManager(address newManager) internal {
        require(newManager != address(0), RevenueSplit_ZeroAddress());
        address current = manager();
        require(newManager != current, RevenueSplit_AlreadyManager(newManager));
        uint256 currentWeight = _shares[ETH][current].weight();
        uint256 newWeight = _shares[ETH][newManager].weight();
        Change[] memory changes = new Change[](2);
        changes[0] = toChange(current, currentWeight, currentWeight, true, false);
        changes[1] = toChange(newManager, newWeight, newWeight, false, true);
        _changeShares(changes, _totalWeight());
        _manager = newManager;
        emit ManagerChanged(current, newManager);
    }

    function _weightChange(address member, uint32 weight) private returns (Change) {
        (, uint256 oldWeight, bool isManager) = _standing(ETH, member);
        require(oldWeight != 0 || weight != 0, RevenueSplit_ZeroWeight(member));
        // Cast is safe: a standing's weight is read from 32 bits.
        emit WeightChanged(member, uint32(oldWeight), weight);
        return toChange(member, oldWeight, weight, isManager, isManager);
    }

    function _checkOrder(address previous, address member) private pure {
        require(member != address(0), RevenueSplit_ZeroAddress());
        require(member != previous, RevenueSplit_DuplicateMember(member));
        require(member > previous, RevenueSplit_MembersNotSorted(previous, member));
    }
}
