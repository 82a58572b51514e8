// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IDoubleMajority} from "./IDoubleMajority.sol";
import {Tallies, Tally} from "./Tallies.sol";

/// @title GovernorCountingDoubleMajority
/// @notice Counts a proposal in two houses; `IDoubleMajority` has the mathematics.
/// @dev Stances are kept while ballots come in: a ballot moves its franchise from one column to another, so nothing ever
/// loops over owners or franchises. All that a proposal needs is in two words, so that a later ballot writes one or two of
/// them and a bit of a word of the voter's own.
abstract contract GovernorCountingDoubleMajority is Governor, IDoubleMajority {
    uint8 private constant AGAINST = 0;
    uint8 private constant FOR = 1;
    uint8 private constant ABSTAIN = 2;

    /// @param extendedDeadline Last second to vote, if a late quorum extended the vote
    /// @dev One word, which ballots of owners and abstentions write.
    struct Annex {
        uint96 abstainVotes;
        uint32 againstFranchises;
        uint32 forFranchises;
        uint32 abstainFranchises;
        uint48 extendedDeadline;
    }

    struct Ballots {
        uint32 against;
        uint32 for_;
        uint32 abstain;
    }

    uint32 private _proposalsVotedOn;
    /// @dev The setting of `GovernorLateQuorum`. It's here because a first ballot needs it together with the count above.
    uint32 internal _lateQuorumExtension;

    mapping(uint256 proposalId => Tally) internal _tallies;
    mapping(uint256 proposalId => Annex) internal _annexes;
    mapping(uint256 proposalId => mapping(uint256 franchiseId => Ballots)) private _ballots;
    /// @dev 256 proposals a word, by their numbers.
    mapping(address voter => mapping(uint256 place => uint256)) private _voted;

    /// @inheritdoc IDoubleMajority
    function proposalVotes(uint256 proposalId) external view returns (uint256, uint256, uint256) {
        Tally tally = _tallies[proposalId];
        return (tally.against(), tally.inFavour(), _annexes[proposalId].abstainVotes);
    }

    /// @inheritdoc IDoubleMajority
    function franchiseVotes(uint256 proposalId) external view returns (uint256, uint256, uint256) {
        Annex storage annex = _annexes[proposalId];
        return (annex.againstFranchises, annex.forFranchises, annex.abstainFranchises);
    }

    /// @inheritdoc IDoubleMajority
    function franchiseBallots(uint256 proposalId, uint256 franchiseId)
        external
        view
        returns (uint256, uint256, uint256)
    {
        Ballots storage ballots = _ballots[proposalId][franchiseId];
        return (ballots.against, ballots.for_, ballots.abstain);
    }

    /// @inheritdoc IDoubleMajority
    function franchiseStance(uint256 proposalId, uint256 franchiseId) external view returns (Stance) {
        return _stanceOf(_ballots[proposalId][franchiseId]);
    }

    /// @notice Whether an account has cast its ballot.
    function hasVoted(uint256 proposalId, address account) public view override returns (bool) {
        // Number 0 is no proposal's: its bit is never set.
        uint256 number = _tallies[proposalId].number();
        return _voted[account][number >> 8] & (1 << (number & 255)) != 0;
    }

    /// @notice How ballots are written and what counts for quorum, as in Governor Bravo; and the houses.
    // The name is the standard's.
    function COUNTING_MODE() public pure override returns (string memory) {
        return "support=bravo&quorum=for,abstain&houses=equity,franchise";
    }

    /// @inheritdoc IDoubleMajority
    function franchiseQuorum(uint256 timepoint) public view virtual returns (uint256);

    /// @dev For which franchise an account votes, looking at a past second; 0 for none.
    function _pastFranchiseOf(address account, uint256 timepoint) internal view virtual returns (uint256);

    /// @dev A proposal's tally. The first ballot begins it: proposals that nobody votes on need no number.
    function _begun(uint256 proposalId) internal returns (Tally tally) {
        tally = _tallies[proposalId];
        if (tally.number() == 0) {
            tally = Tallies.begin(++_proposalsVotedOn, _lateAfter(proposalId));
            _tallies[proposalId] = tally;
        }
    }

    /// @dev How many seconds after its snapshot a proposal's quorum is late.
    function _lateAfter(uint256 proposalId) internal view virtual returns (uint32);

    function _quorumReached(uint256 proposalId) internal view override returns (bool) {
        Annex storage annex = _annexes[proposalId];
        uint256 snapshot = proposalSnapshot(proposalId);
        return _tallies[proposalId].inFavour() + annex.abstainVotes >= quorum(snapshot)
            && uint256(annex.forFranchises) + annex.abstainFranchises >= franchiseQuorum(snapshot);
    }

    function _voteSucceeded(uint256 proposalId) internal view override returns (bool) {
        Tally tally = _tallies[proposalId];
        Annex storage annex = _annexes[proposalId];
        return tally.inFavour() > tally.against() && annex.forFranchises > annex.againstFranchises;
    }

    /// @dev `params` aren't used. The weight that `VoteCast` reports is that of the equity house.
    function _countVote(uint256 proposalId, address account, uint8 support, uint256 weight, bytes memory)
        internal
        override
        returns (uint256)
    {
        uint256 snapshot = proposalSnapshot(proposalId);
        uint256 franchiseId = _pastFranchiseOf(account, snapshot);
        require(
            weight != 0 || franchiseId != 0, GovernorCountingDoubleMajority_NoStanding(account, snapshot)
        );
        Tally tally = _begun(proposalId);
        _markVoted(tally, account);

        if (support == FOR) _tallies[proposalId] = tally.addInFavour(weight);
        else if (support == AGAINST) _tallies[proposalId] = tally.addAgainst(weight);
        else if (support == ABSTAIN) _annexes[proposalId].abstainVotes += SafeCast.toUint96(weight);
        else revert GovernorInvalidVoteType();

        if (franchiseId != 0) _countOwner(proposalId, franchiseId, account, support);
        return weight;
    }

    function _countOwner(uint256 proposalId, uint256 franchiseId, address owner, uint8 support) private {
        Ballots storage ballots = _ballots[proposalId][franchiseId];
        Stance before = _stanceOf(ballots);
        if (support == FOR) ballots.for_ += 1;
        else if (support == AGAINST) ballots.against += 1;
        else ballots.abstain += 1;

        Stance stance = _stanceOf(ballots);
        if (stance != before) {
            Annex storage annex = _annexes[proposalId];
            _move(annex, before, false);
            _move(annex, stance, true);
        }
        emit FranchiseBallotCast(proposalId, franchiseId, owner, support, stance);
    }

    /// @dev Puts a franchise into the column of its stance, or takes it out. A franchise without a stance is in none.
    function _move(Annex storage annex, Stance stance, bool isIn) private {
        if (stance == Stance.For) annex.forFranchises = _step(annex.forFranchises, isIn);
        else if (stance == Stance.Against) annex.againstFranchises = _step(annex.againstFranchises, isIn);
        else if (stance == Stance.Abstain) annex.abstainFranchises = _step(annex.abstainFranchises, isIn);
    }

    function _markVoted(Tally tally, address account) private {
        mapping(uint256 place => uint256) storage words = _voted[account];
        uint256 number = tally.number();
        uint256 word = words[number >> 8];
        uint256 bit = 1 << (number & 255);
        require(word & bit == 0, GovernorAlreadyCastVote(account));
        words[number >> 8] = word | bit;
    }

    function _step(uint32 count, bool isUp) private pure returns (uint32) {
        return isUp ? count + 1 : count - 1;
    }

    function _stanceOf(Ballots memory ballots) private pure returns (Stance) {
        if (ballots.for_ > ballots.against) return Stance.For;
        if (ballots.against > ballots.for_) return Stance.Against;
        return ballots.for_ == 0 && ballots.abstain == 0 ? Stance.None : Stance.Abstain;
    }
}
