// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IDoubleMajority} from "./IDoubleMajority.sol";

/// @title GovernorCountingDoubleMajority
/// @notice Counts a proposal in two houses; `IDoubleMajority` has the mathematics.
/// @dev Stances are kept while ballots come in: a ballot moves its franchise from one column to another, so nothing ever
/// loops over owners or franchises. All that a proposal needs is in two words, so that a later ballot writes one or two of
/// them and a bit of a word of the voter's own.
abstract contract GovernorCountingDoubleMajority is Governor, IDoubleMajority {
    uint8 private constant AGAINST = 0;
    uint8 private constant FOR = 1;
    uint8 private constant ABSTAIN = 2;

    /// @param number Which proposal it is among those that were voted on, from 1: the place of its bit in every voter's words
    /// @dev Equity fits: the supply is far below 2^112, see `EquityToken`. Counting past it reverts.
    struct Tally {
        uint112 againstVotes;
        uint112 forVotes;
        uint32 number;
        uint112 abstainVotes;
        uint32 againstFranchises;
        uint32 forFranchises;
        uint32 abstainFranchises;
    }

    struct Ballots {
        uint32 against;
        uint32 for_;
        uint32 abstain;
    }

    uint256 private _proposalsVotedOn;
    mapping(uint256 proposalId => Tally) private _tallies;
    mapping(uint256 proposalId => mapping(uint256 franchiseId => Ballots)) private _ballots;
    /// @dev 256 proposals a word, by their numbers.
    mapping(address voter => mapping(uint256 word => uint256)) private _voted;

    /// @inheritdoc IDoubleMajority
    function proposalVotes(uint256 proposalId) external view returns (uint256, uint256, uint256) {
        Tally storage tally = _tallies[proposalId];
        return (tally.againstVotes, tally.forVotes, tally.abstainVotes);
    }

    /// @inheritdoc IDoubleMajority
    function franchiseVotes(uint256 proposalId) external view returns (uint256, uint256, uint256) {
        Tally storage tally = _tallies[proposalId];
        return (tally.againstFranchises, tally.forFranchises, tally.abstainFranchises);
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
        uint256 number = _tallies[proposalId].number;
        return number != 0 && _voted[account][number >> 8] & (1 << (number & 255)) != 0;
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

    function _quorumReached(uint256 proposalId) internal view override returns (bool) {
        Tally memory tally = _tallies[proposalId];
        uint256 snapshot = proposalSnapshot(proposalId);
        return uint256(tally.forVotes) + tally.abstainVotes >= quorum(snapshot)
            && uint256(tally.forFranchises) + tally.abstainFranchises >= franchiseQuorum(snapshot);
    }

    function _voteSucceeded(uint256 proposalId) internal view override returns (bool) {
        Tally memory tally = _tallies[proposalId];
        return tally.forVotes > tally.againstVotes && tally.forFranchises > tally.againstFranchises;
    }

    /// @dev `params` aren't used. The weight that `VoteCast` reports is that of the equity house.
    function _countVote(uint256 proposalId, address account, uint8 support, uint256 weight, bytes memory)
        internal
        override
        returns (uint256)
    {
        require(support <= ABSTAIN, GovernorInvalidVoteType());
        uint256 snapshot = proposalSnapshot(proposalId);
        uint256 franchiseId = _pastFranchiseOf(account, snapshot);
        require(
            weight != 0 || franchiseId != 0, GovernorCountingDoubleMajority_NoStanding(account, snapshot)
        );
        Tally storage tally = _tallies[proposalId];
        _markVoted(tally, account);

        uint112 votes = SafeCast.toUint112(weight);
        if (support == FOR) tally.forVotes += votes;
        else if (support == AGAINST) tally.againstVotes += votes;
        else tally.abstainVotes += votes;

        if (franchiseId != 0) _countOwner(proposalId, tally, franchiseId, account, support);
        return weight;
    }

    function _countOwner(uint256 proposalId, Tally storage tally, uint256 franchiseId, address owner, uint8 support)
        private
    {
        Ballots storage ballots = _ballots[proposalId][franchiseId];
        Stance before = _stanceOf(ballots);
        if (support == FOR) ballots.for_ += 1;
        else if (support == AGAINST) ballots.against += 1;
        else ballots.abstain += 1;

        Stance stance = _stanceOf(ballots);
        if (stance != before) {
            _move(tally, before, false);
            _move(tally, stance, true);
        }
        emit FranchiseBallotCast(proposalId, franchiseId, owner, support, stance);
    }

    /// @dev Puts a franchise into the column of its stance, or takes it out. A franchise without a stance is in none.
    function _move(Tally storage tally, Stance stance, bool isIn) private {
        if (stance == Stance.For) tally.forFranchises = _step(tally.forFranchises, isIn);
        else if (stance == Stance.Against) tally.againstFranchises = _step(tally.againstFranchises, isIn);
        else if (stance == Stance.Abstain) tally.abstainFranchises = _step(tally.abstainFranchises, isIn);
    }

    /// @dev The first ballot gives the proposal its number: proposals that nobody votes on need none.
    function _markVoted(Tally storage tally, address account) private {
        uint256 number = tally.number;
        if (number == 0) {
            number = ++_proposalsVotedOn;
            tally.number = SafeCast.toUint32(number);
        }
        uint256 word = _voted[account][number >> 8];
        uint256 bit = 1 << (number & 255);
        require(word & bit == 0, GovernorAlreadyCastVote(account));
        _voted[account][number >> 8] = word | bit;
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
