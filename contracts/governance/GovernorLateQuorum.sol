// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {GovernorCountingDoubleMajority} from "./GovernorCountingDoubleMajority.sol";
import {Tallies, Tally} from "./Tallies.sol";

/// @title GovernorLateQuorum
/// @notice A ballot that makes quorum shortly before the end leaves everybody some time to answer, once for each proposal.
/// @dev OpenZeppelin's GovernorPreventLateQuorum, with its events, its error and its effect, kept in the words that a ballot
/// reads anyway: that saves two cold slots in every ballot, and a new one in the ballot that makes quorum. A
/// differential test holds it against the original. Three things are different: quorum that was made early, lost because a
/// franchise changed its stance, and made again late extends the vote here; the setting that holds for a proposal is the one
/// at its first ballot, and at most its voting period; and a quorum of nothing is made by no ballot, where the original
/// takes the first one for it.
abstract contract GovernorLateQuorum is GovernorCountingDoubleMajority {
    /// @notice A late quorum moved the last second to vote.
    event ProposalExtended(uint256 indexed proposalId, uint64 extendedDeadline);
    event LateQuorumVoteExtensionSet(uint64 oldVoteExtension, uint64 newVoteExtension);

    error GovernorPreventLateQuorumVoteExtensionTooLarge(uint256 newVoteExtension, uint256 maxVoteExtension);

    constructor(uint48 extension) {
        _setLateQuorumVoteExtension(extension);
    }

    /// @notice Sets what a late quorum leaves to vote at least, seconds, at most the voting period. Only by proposal.
    function setLateQuorumVoteExtension(uint48 newVoteExtension) external onlyGovernance {
        _setLateQuorumVoteExtension(newVoteExtension);
    }

    /// @notice What a late quorum leaves to vote at least, seconds; for proposals that nobody has voted on yet.
    function lateQuorumVoteExtension() public view returns (uint48) {
        return _lateQuorumExtension;
    }

    /// @inheritdoc Governor
    function proposalDeadline(uint256 proposalId) public view virtual override returns (uint256) {
        uint256 deadline = super.proposalDeadline(proposalId);
        if (_tallies[proposalId].lateAfter() != Tallies.NEVER) return deadline;
        return Math.max(deadline, _annexes[proposalId].extendedDeadline);
    }

    /// @dev Only a late ballot can extend the vote, so an early one needn't look at the quorum: that saves 30,000 gas.
    function _castVote(
        uint256 proposalId,
        address account,
        uint8 support,
        string memory reason,
        bytes memory params
    ) internal virtual override returns (uint256 weight) {
        // Not checked here: that the proposal exists and is active, unless its quorum has to be read. What follows does.
        bool mayExtend =
            _isLate(proposalId) && state(proposalId) == ProposalState.Active && !_quorumReached(proposalId);
        weight = super._castVote(proposalId, account, support, reason, params);
        if (mayExtend && _quorumReached(proposalId)) _extend(proposalId);
    }

    /// @dev The last `lateQuorumVoteExtension` seconds of the vote, or all of it if it's shorter.
    function _lateAfter(uint256 proposalId) internal view override returns (uint32) {
        uint256 duration = Governor.proposalDeadline(proposalId) - proposalSnapshot(proposalId);
        return uint32(Math.saturatingSub(duration, _lateQuorumExtension)); // safe: durations fit
    }

    function _isLate(uint256 proposalId) private returns (bool) {
        return clock() > proposalSnapshot(proposalId) + _begun(proposalId).lateAfter();
    }

    function _extend(uint256 proposalId) private {
        Tally tally = _tallies[proposalId];
        uint256 lateFrom = proposalSnapshot(proposalId) + tally.lateAfter();
        uint256 deadline = clock() + Governor.proposalDeadline(proposalId) - lateFrom;
        _tallies[proposalId] = tally.neverLateAgain();
        _annexes[proposalId].extendedDeadline = SafeCast.toUint48(deadline);
        emit ProposalExtended(proposalId, uint64(deadline)); // safe: just checked
    }

    function _setLateQuorumVoteExtension(uint48 newVoteExtension) private {
        uint256 longest = votingPeriod();
        require(
            newVoteExtension <= longest, GovernorPreventLateQuorumVoteExtensionTooLarge(newVoteExtension, longest)
        );
        emit LateQuorumVoteExtensionSet(_lateQuorumExtension, newVoteExtension);
        _lateQuorumExtension = uint32(newVoteExtension); // safe: voting periods fit
    }
}
