// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernanceTestBase} from "./GovernanceTestBase.sol";

/// @dev Books of governance: which ballots were taken, and what must follow from them by the rules in words, counted anew from
/// all ballots each time. Past votes and past ownership are asked of the token and the registry, whose own tests hold them.
abstract contract GovernanceHandler is GovernanceTestBase {
    uint256 public constant ACTORS = 8;
    uint256 internal constant NO_BALLOT = 0;

    /// @param ballots For each actor 0, or its ballot plus one
    struct Book {
        uint256 id;
        address proposer;
        uint256 snapshot;
        uint256 period;
        uint256 deadline;
        uint256 extension;
        uint256 eta;
        bool begun;
        bool extended;
        bool canceled;
        bool executed;
        Action action;
        uint8[8] ballots;
    }

    enum Action {
        Pay,
        SetEquityQuorum,
        SetFranchiseQuorum,
        SetExtension,
        SetPeriod
    }

    struct Counted {
        uint256[3] votes;
        uint256[3] franchises;
    }

    /// @dev What held from a second on.
    struct Quorums {
        uint256 since;
        uint256 equity;
        uint256 franchises;
    }

    Book[] internal _books;
    Quorums[] internal _quorums;
    uint256 public paid;
    uint256 internal _extension = 2 days;
    uint256 internal _period = 5 days;

    constructor(GovernanceTestBase world) {
        (authority, token, registry) = (world.authority(), world.token(), world.registry());
        (governor, timelock, module) = (world.governor(), world.timelock(), world.module());
        _quorums.push(Quorums(0, 10, 50));
    }

    function bookCount() external view returns (uint256) {
        return _books.length;
    }

    function bookAt(uint256 i) external view returns (Book memory) {
        return _books[i];
    }

    function actor(uint256 i) public pure returns (address) {
        return address(uint160(0x60F0_0000 + i));
    }

    /// @dev All ballots of a proposal, counted anew.
    function count(uint256 i) public view returns (Counted memory counted) {
        Book memory book = _books[i];
        uint256 franchises = registry.franchiseCount();
        for (uint256 franchise = 1; franchise <= franchises; ++franchise) {
            uint256 stance = stanceOf(i, franchise);
            if (stance != NO_BALLOT) ++counted.franchises[stance - 1];
        }
        for (uint256 k = 0; k < ACTORS; ++k) {
            if (book.ballots[k] == NO_BALLOT) continue;
            counted.votes[book.ballots[k] - 1] += token.getPastVotes(actor(k), book.snapshot);
        }
    }

    /// @return ballots Against, for and abstaining, of those who owned a franchise at the snapshot
    function ballotsOf(uint256 i, uint256 franchise) public view returns (uint256[3] memory ballots) {
        Book memory book = _books[i];
        for (uint256 k = 0; k < ACTORS; ++k) {
            if (book.ballots[k] == NO_BALLOT || registry.pastVoteOf(actor(k), book.snapshot) != franchise) continue;
            ++ballots[book.ballots[k] - 1];
        }
    }

    /// @return None, 0, or one more than a ballot's number
    function stanceOf(uint256 i, uint256 franchise) public view returns (uint256) {
        uint256[3] memory ballots = ballotsOf(i, franchise);
        if (ballots[FOR] > ballots[AGAINST]) return FOR + 1;
        if (ballots[AGAINST] > ballots[FOR]) return AGAINST + 1;
        return ballots[FOR] + ballots[ABSTAIN] == 0 ? NO_BALLOT : ABSTAIN + 1;
    }

    /// @dev Both houses took part.
    function hasQuorum(uint256 i) public view returns (bool) {
        uint256 snapshot = _books[i].snapshot;
        Counted memory counted = count(i);
        Quorums memory needed = _quorumsAt(snapshot);
        uint256 equity = (token.getPastTotalSupply(snapshot) * needed.equity) / 100;
        uint256 franchises = (registry.pastActiveCount(snapshot) * needed.franchises + 99) / 100;
        return counted.votes[FOR] + counted.votes[ABSTAIN] >= equity
            && counted.franchises[FOR] + counted.franchises[ABSTAIN] >= franchises;
    }

    /// @dev Both houses are for it, and took part.
    function isCarried(uint256 i) public view returns (bool) {
        Counted memory counted = count(i);
        return hasQuorum(i) && counted.votes[FOR] > counted.votes[AGAINST]
            && counted.franchises[FOR] > counted.franchises[AGAINST];
    }

    function stateOf(uint256 i) public view returns (IGovernor.ProposalState) {
        Book memory book = _books[i];
        if (book.executed) return IGovernor.ProposalState.Executed;
        if (book.canceled) return IGovernor.ProposalState.Canceled;
        if (block.timestamp <= book.snapshot) return IGovernor.ProposalState.Pending;
        if (block.timestamp <= book.deadline) return IGovernor.ProposalState.Active;
        if (!isCarried(i)) return IGovernor.ProposalState.Defeated;
        return book.eta == 0 ? IGovernor.ProposalState.Succeeded : IGovernor.ProposalState.Queued;
    }

    function _quorumsAt(uint256 second) private view returns (Quorums memory found) {
        for (uint256 i = 0; i < _quorums.length && _quorums[i].since <= second; ++i) found = _quorums[i];
    }

    function _actor(uint256 seed) internal pure returns (uint256 k, address account) {
        k = _mix(seed, 77) % ACTORS;
        account = actor(k);
    }

    function _descriptionOf(uint256 i) internal pure returns (string memory) {
        return string(abi.encode("proposal", i));
    }

    /// @dev What a proposal does, known by its place and kind.
    function _actionOf(uint256 i, Action action)
        internal
        view
        returns (address[] memory targets, uint256[] memory values, bytes[] memory calldatas)
    {
        (targets, values, calldatas) = _payment();
        if (action == Action.Pay) return (targets, values, calldatas);
        (targets[0], values[0]) = (address(governor), 0);
        if (action == Action.SetEquityQuorum) calldatas[0] = abi.encodeCall(governor.updateQuorumNumerator, (_percent(i)));
        if (action == Action.SetFranchiseQuorum) {
            calldatas[0] = abi.encodeCall(governor.updateFranchiseQuorumNumerator, (_percent(i)));
        }
        if (action == Action.SetExtension) {
            calldatas[0] = abi.encodeCall(governor.setLateQuorumVoteExtension, (uint48(_percent(i) * 30 minutes)));
        }
        if (action == Action.SetPeriod) {
            calldatas[0] = abi.encodeCall(governor.setVotingPeriod, (uint32(1 hours + _percent(i) * 1 hours)));
        }
    }

    function _percent(uint256 i) internal pure returns (uint256) {
        return _mix(i, 5) % 80;
    }

    function _try(address sender, address target, bytes memory data) internal returns (bool success) {
        vm.prank(sender);
        (success,) = target.call(data);
    }
}
