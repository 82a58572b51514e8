// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IFranchiseRegistry} from "../franchise/IFranchiseRegistry.sol";
import {GovernorCountingDoubleMajority} from "./GovernorCountingDoubleMajority.sol";

/// @title GovernorFranchises
/// @notice Who sits in the franchise house, and how many of it must take part.
/// @dev What GovernorVotes and GovernorVotesQuorumFraction are for the equity house. The fraction is checkpointed: changing it
/// doesn't change what proposals need whose snapshot is past.
abstract contract GovernorFranchises is GovernorCountingDoubleMajority {
    using Checkpoints for Checkpoints.Trace208;

    uint256 private constant DENOMINATOR = 100;

    IFranchiseRegistry public immutable registry;

    Checkpoints.Trace208 private _numerators;

    event FranchiseQuorumNumeratorUpdated(uint256 oldNumerator, uint256 newNumerator);

    error GovernorFranchises_InvalidQuorumNumerator(uint256 numerator, uint256 denominator);

    constructor(IFranchiseRegistry registry_, uint256 numerator) {
        registry = registry_;
        _updateNumerator(numerator);
    }

    /// @notice Sets how many of the active franchises must be for or abstain, percent. Only by proposal.
    function updateFranchiseQuorumNumerator(uint256 newNumerator) external onlyGovernance {
        _updateNumerator(newNumerator);
    }

    /// @notice How many of the active franchises must be for or abstain, percent.
    function franchiseQuorumNumerator() external view returns (uint256) {
        return _numerators.latest();
    }

    /// @inheritdoc GovernorCountingDoubleMajority
    /// @dev ⌈active franchises · numerator / 100⌉ at the end of that second, which must be past.
    function franchiseQuorum(uint256 timepoint) public view override returns (uint256) {
        uint256 numerator = _numerators.upperLookupRecent(SafeCast.toUint48(timepoint));
        return Math.mulDiv(registry.pastActiveCount(timepoint), numerator, DENOMINATOR, Math.Rounding.Ceil);
    }

    function _pastFranchiseOf(address account, uint256 timepoint) internal view override returns (uint256) {
        return registry.pastVoteOf(account, timepoint);
    }

    function _updateNumerator(uint256 newNumerator) private {
        require(
            newNumerator <= DENOMINATOR, GovernorFranchises_InvalidQuorumNumerator(newNumerator, DENOMINATOR)
        );
        uint256 oldNumerator = _numerators.latest();
        _numerators.push(clock(), uint208(newNumerator)); // safe: at most 100
        emit FranchiseQuorumNumeratorUpdated(oldNumerator, newNumerator);
    }
}
