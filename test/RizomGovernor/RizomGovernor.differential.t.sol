// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IDoubleMajority} from "../../contracts/governance/IDoubleMajority.sol";
import {RizomGovernor} from "../../contracts/governance/RizomGovernor.sol";
import {ReferenceGovernor} from "../../contracts/mocks/ReferenceGovernor.sol";
import {ReferenceVotes} from "../../contracts/mocks/ReferenceVotes.sol";
import {GovernanceTestBase} from "./GovernanceTestBase.sol";

/// @notice Each house against OpenZeppelin's counting and late quorum, on the same random ballots in the same seconds, while the
/// other house is neutral (G8), and the quorum is something: OpenZeppelin lets any first ballot make a quorum of nothing, and
/// we none. 256 random histories each in `npm test`, 10,000 with `npm run test:deep`.
contract GovernorDifferentialTest is GovernanceTestBase {
    uint256 private constant VOTERS = 8;
    uint256 private constant STEPS = 14;
    uint256 private constant SEAT = 100; // votes of a franchise with OpenZeppelin, so that a percentage is a whole number

    ReferenceGovernor private original;
    ReferenceVotes private seats;
    uint256 private id;

    function setUp() public {
        _deployGround();
    }

    /// @notice The equity house, while the only franchise is for everything.
    function testFuzz_equityHouse_decidesAsOpenZeppelin(uint256 seed) public {
        _admit(9, 1);
        for (uint256 i = 0; i < VOTERS; ++i) _mintTo(_account(1, i), 100 + _amount(_mix(seed, i), 2 ** 90));
        RizomGovernor.Settings memory settings = _randomSettings(seed);
        (settings.equityQuorum, settings.franchiseQuorum) = (_between(_mix(seed, 20), 1, 100), 0);
        _deployGovernor(settings);
        original = new ReferenceGovernor(
            token, settings.votingDelay, settings.votingPeriod, settings.lateQuorumExtension, settings.equityQuorum
        );
        _open();
        _both(_account(9, 0), FOR); // without votes: counts in the franchise house alone
        for (uint256 step = 0; step < STEPS; ++step) {
            _passTime(_mix(seed, 200 + step));
            _both(_account(1, _mix(seed, 300 + step) % VOTERS), uint8(_mix(seed, 400 + step) % 4));
            _requireSame(1, false);
        }
        _requireSameOutcome();
    }

    /// @notice The franchise house of single owners, while equity is for everything: one vote for each franchise.
    function testFuzz_franchiseHouse_decidesAsOpenZeppelin(uint256 seed) public {
        _prepareSeats(seed, _between(_mix(seed, 1), 1, VOTERS), 1, _randomSettings(seed));
        for (uint256 step = 0; step < STEPS; ++step) {
            _passTime(_mix(seed, 200 + step));
            uint256 salt = _mix(seed, 300 + step) % registry.franchiseCount();
            _both(_account(10 + salt, 0), uint8(_mix(seed, 400 + step) % 4));
            _requireSame(SEAT, true);
        }
        _requireSameOutcome();
    }

    /// @notice Franchises of several owners: what they come to is what OpenZeppelin counts when each casts its stance.
    function testFuzz_franchisesOfSeveralOwners_decideAsTheirStances(uint256 seed) public {
        RizomGovernor.Settings memory settings = _randomSettings(seed);
        settings.lateQuorumExtension = 0; // stances come at the end, so quorum does too
        uint256 franchises = _between(_mix(seed, 1), 1, VOTERS);
        _prepareSeats(seed, franchises, 3, settings);
        for (uint256 step = 0; step < 2 * STEPS; ++step) {
            address owner = _account(10 + (_mix(seed, 300 + step) % franchises), _mix(seed, 350 + step) % 3);
            _tryVote(address(governor), id, owner, uint8(_mix(seed, 400 + step) % 3));
        }
        for (uint256 i = 0; i < franchises; ++i) {
            IDoubleMajority.Stance stance = governor.franchiseStance(id, i + 1);
            if (stance == IDoubleMajority.Stance.None) continue;
            uint8 support =
                stance == IDoubleMajority.Stance.For ? FOR : stance == IDoubleMajority.Stance.Against ? AGAINST : ABSTAIN;
            require(_tryVote(address(original), id, _account(10 + i, 0), support), "G8: a stance was refused");
        }
        _requireSame(SEAT, true);
        _requireSameOutcome();
    }

    // ------------------------------------------------------------------------------------------- both sides

    function _prepareSeats(uint256 seed, uint256 franchises, uint256 owners, RizomGovernor.Settings memory settings)
        private
    {
        seats = new ReferenceVotes();
        for (uint256 i = 0; i < franchises; ++i) {
            _admit(10 + i, owners);
            address owner = _account(10 + i, 0);
            seats.mint(owner, SEAT);
            vm.prank(owner);
            seats.delegate(owner);
        }
        address holder = _account(1, 0);
        _mintTo(holder, 1 ether);
        (settings.equityQuorum, settings.franchiseQuorum) = (0, _between(_mix(seed, 20), 1, 100));
        _deployGovernor(settings);
        original = new ReferenceGovernor(
            seats, settings.votingDelay, settings.votingPeriod, settings.lateQuorumExtension, settings.franchiseQuorum
        );
        _open();
        require(_tryVote(address(governor), id, holder, FOR), "G8: equity isn't neutral");
    }

    function _randomSettings(uint256 seed) private pure returns (RizomGovernor.Settings memory settings) {
        settings = _settings();
        settings.votingPeriod = uint32(_between(_mix(seed, 21), 1, 5 days));
        settings.lateQuorumExtension = uint48(_mix(seed, 22) % (uint256(settings.votingPeriod) + 1));
    }

    function _open() private {
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) = _payment();
        id = governor.propose(targets, values, calldatas, "A proposal");
        require(original.propose(targets, values, calldatas, "A proposal") == id, "another id");
        vm.warp(governor.proposalSnapshot(id) + 1);
    }

    /// @dev Nothing, a second, a moment, to a second around the deadline or around the first late one, or anything.
    function _passTime(uint256 seed) private {
        (uint256 kind, uint256 deadline) = (seed % 8, governor.proposalDeadline(id));
        uint256 next = block.timestamp;
        if (kind == 1) next += 1;
        else if (kind == 2) next += _mix(seed, 1) % 1 hours;
        else if (kind == 3) next = deadline - 1 + (_mix(seed, 1) % 3);
        else if (kind == 4) next = deadline - governor.lateQuorumVoteExtension() - 1 + (_mix(seed, 1) % 3);
        else if (kind == 5) next += _mix(seed, 1) % 2 days;
        if (next > block.timestamp) vm.warp(next);
    }

    function _both(address voter, uint8 support) private {
        bool ours = _tryVote(address(governor), id, voter, support);
        bool theirs = _tryVote(address(original), id, voter, support);
        require(ours == theirs, "G8: one took the ballot, the other didn't");
        require(governor.hasVoted(id, voter) == original.hasVoted(id, voter), "G8: hasVoted");
    }

    function _requireSame(uint256 unit, bool isFranchises) private view {
        (uint256 against, uint256 inFavour, uint256 abstain) =
            isFranchises ? governor.franchiseVotes(id) : governor.proposalVotes(id);
        (uint256 against2, uint256 inFavour2, uint256 abstain2) = original.proposalVotes(id);
        require(against * unit == against2 && inFavour * unit == inFavour2, "G8: for, against");
        require(abstain * unit == abstain2, "G8: abstain");
        require(governor.proposalDeadline(id) == original.proposalDeadline(id), "G8: deadline");
        require(governor.state(id) == original.state(id), "G8: state");
    }

    function _requireSameOutcome() private {
        uint256 deadline = governor.proposalDeadline(id);
        if (block.timestamp <= deadline) vm.warp(deadline + 1);
        require(governor.state(id) == original.state(id), "G8: outcome");
        IGovernor.ProposalState state = governor.state(id);
        require(
            state == IGovernor.ProposalState.Succeeded || state == IGovernor.ProposalState.Defeated, "G8: no outcome"
        );
    }
}
