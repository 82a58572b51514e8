// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";
import {GovernorTimelockControl} from "@openzeppelin/contracts/governance/extensions/GovernorTimelockControl.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {GovernorVotesQuorumFraction} from
    "@openzeppelin/contracts/governance/extensions/GovernorVotesQuorumFraction.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IFranchiseRegistry} from "../franchise/IFranchiseRegistry.sol";
import {GovernorFranchises} from "./GovernorFranchises.sol";
import {GovernorGuardian} from "./GovernorGuardian.sol";
import {GovernorLateQuorum} from "./GovernorLateQuorum.sol";
import {ProposerMark} from "./ProposerMark.sol";

/// @title RizomGovernor
/// @notice How the network decides: a proposal passes only with the majority of equity and the majority of franchises, waits
/// in the timelock, and can then be executed by anybody. The timelock holds the treasury and every power over the network.
/// @dev Who may propose: an account that owned an active franchise a second ago, or one with `proposalThreshold` votes. Who may
/// cancel: the proposer while the proposal is pending; the guardian, while its mandate runs. Everything else is
/// OpenZeppelin's.
contract RizomGovernor is
    GovernorSettings,
    GovernorFranchises,
    GovernorVotesQuorumFraction,
    GovernorLateQuorum,
    GovernorTimelockControl,
    GovernorGuardian
{
    /// @param votingDelay From a proposal to its snapshot, seconds
    /// @param votingPeriod From the snapshot to the end of voting, seconds
    /// @param lateQuorumExtension What is left to vote at least when quorum is reached late, seconds
    /// @param proposalThreshold Votes that allow to propose without a franchise, 10^18 to one RZM
    /// @param equityQuorum Part of the equity that must be for or abstain, percent
    /// @param franchiseQuorum Part of the active franchises that must be for or abstain, percent
    /// @param guardian Who may cancel; `address(0)` for nobody
    /// @param guardianUntil Last second of its mandate, at most a year from now
    struct Settings {
        uint48 votingDelay;
        uint32 votingPeriod;
        uint48 lateQuorumExtension;
        uint256 proposalThreshold;
        uint256 equityQuorum;
        uint256 franchiseQuorum;
        address guardian;
        uint48 guardianUntil;
    }

    constructor(IVotes token_, IFranchiseRegistry registry_, TimelockController timelock_, Settings memory settings)
        Governor("Rizom")
        GovernorSettings(settings.votingDelay, settings.votingPeriod, settings.proposalThreshold)
        GovernorVotes(token_)
        GovernorVotesQuorumFraction(settings.equityQuorum)
        GovernorFranchises(registry_, settings.franchiseQuorum)
        GovernorLateQuorum(settings.lateQuorumExtension)
        GovernorTimelockControl(timelock_)
    {
        _setGuardian(settings.guardian, settings.guardianUntil);
    }

    /// @inheritdoc Governor
    /// @dev An owner of an active franchise needs no votes. What else is checked is the same for both.
    function propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description
    ) public override returns (uint256) {
        address proposer = _msgSender();
        if (_pastFranchiseOf(proposer, clock() - 1) == 0) {
            return super.propose(targets, values, calldatas, description);
        }
        require(_isValidDescriptionForProposer(proposer, description), GovernorRestrictedProposer(proposer));
        return _propose(targets, values, calldatas, description, proposer);
    }

    /// @notice Time is counted in seconds (ERC-6372), as the token and the registry do; they needn't be asked.
    function clock() public view override(Governor, GovernorVotes) returns (uint48) {
        return uint48(block.timestamp);
    }

    /// @notice How `clock` counts (ERC-6372).
    // The name is the standard's.
    function CLOCK_MODE() public pure override(Governor, GovernorVotes) returns (string memory) {
        return "mode=timestamp";
    }

    /// @inheritdoc Governor
    function state(uint256 proposalId)
        public
        view
        override(Governor, GovernorTimelockControl)
        returns (ProposalState)
    {
        return super.state(proposalId);
    }

    /// @inheritdoc Governor
    function proposalDeadline(uint256 proposalId)
        public
        view
        override(Governor, GovernorLateQuorum)
        returns (uint256)
    {
        return super.proposalDeadline(proposalId);
    }

    /// @inheritdoc Governor
    function proposalThreshold() public view override(Governor, GovernorSettings) returns (uint256) {
        return super.proposalThreshold();
    }

    /// @inheritdoc Governor
    function proposalNeedsQueuing(uint256 proposalId)
        public
        view
        override(Governor, GovernorTimelockControl)
        returns (bool)
    {
        return super.proposalNeedsQueuing(proposalId);
    }

    /// @dev The proposer's own mark is recognised quickly. OpenZeppelin judges everything else.
    function _isValidDescriptionForProposer(address proposer, string memory description)
        internal
        view
        override
        returns (bool)
    {
        return ProposerMark.isOf(proposer, description)
            || super._isValidDescriptionForProposer(proposer, description);
    }

    function _castVote(
        uint256 proposalId,
        address account,
        uint8 support,
        string memory reason,
        bytes memory params
    ) internal override(Governor, GovernorLateQuorum) returns (uint256) {
        return super._castVote(proposalId, account, support, reason, params);
    }

    function _queueOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint48) {
        return super._queueOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) {
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint256) {
        return super._cancel(targets, values, calldatas, descriptionHash);
    }

    function _executor() internal view override(Governor, GovernorTimelockControl) returns (address) {
        return super._executor();
    }

    function _validateCancel(uint256 proposalId, address caller)
        internal
        view
        override(Governor, GovernorGuardian)
        returns (bool)
    {
        return super._validateCancel(proposalId, caller);
    }
}
