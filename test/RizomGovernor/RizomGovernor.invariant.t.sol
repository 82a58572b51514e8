// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IDoubleMajority} from "../../contracts/governance/IDoubleMajority.sol";
import {GovernanceHandler} from "./GovernanceHandler.sol";
import {GovernanceTestBase} from "./GovernanceTestBase.sol";
import {ProposalsHandler} from "./ProposalsHandler.sol";

/// @notice Invariants of INVARIANTS.md over random calls. All in one, because each `invariant_` function is a campaign of its
/// own; what a single call must do is held by the handler, which reverts when it doesn't.
contract RizomGovernorInvariantTest is GovernanceTestBase {
    ProposalsHandler private handler;

    function setUp() public {
        _deployGround();
        _deployGovernor(_settings());
        handler = new ProposalsHandler(this);
        authority.grantRole(authority.ADMIN_ROLE(), address(handler), 0);
        for (uint256 k = 0; k < 5; ++k) _mintTo(handler.actor(k), (k + 1) * 1_000 ether);
        // Owners with equity and without: two in the first franchise, and one in each of two others.
        address[] memory owners = new address[](2);
        (owners[0], owners[1]) = (handler.actor(3), handler.actor(4));
        registry.admitFranchise("First", CHARTER, owners);
        for (uint256 k = 5; k < 7; ++k) {
            owners = new address[](1);
            owners[0] = handler.actor(k);
            registry.admitFranchise("Other", CHARTER, owners);
        }
        vm.warp(block.timestamp + 1);
        for (uint256 seed = 0; seed < 3; ++seed) handler.propose(seed);
        vm.warp(block.timestamp + 1 days + 1);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_G1_to_G7() public view {
        uint256 proposals = handler.bookCount();
        // All of them would take minutes; the newest are those to which something happens, and two old ones stand for the rest.
        for (uint256 i = proposals > 6 ? proposals - 6 : 0; i < proposals; ++i) _checkProposal(i);
        _checkProposal(0);
        _checkProposal(proposals / 2);
        require(SINK.balance == handler.paid(), "G5: paid without an executed proposal");
        require(address(timelock).balance == 1 ether - handler.paid(), "G7: the treasury paid something else");
    }

    function _checkProposal(uint256 i) private view {
        GovernanceHandler.Book memory book = handler.bookAt(i);
        _checkTallies(i, book.id);
        _checkFranchises(i, book.id);
        for (uint256 k = 0; k < handler.ACTORS(); ++k) {
            require(governor.hasVoted(book.id, handler.actor(k)) == (book.ballots[k] != 0), "G3: mark");
        }
        require(governor.proposalSnapshot(book.id) == book.snapshot, "G4: snapshot");
        require(governor.proposalDeadline(book.id) == book.deadline, "G4: deadline");
        require(book.deadline <= book.snapshot + 2 * book.period, "G4: extended twice");
        require(governor.state(book.id) == handler.stateOf(i), "G6: state");
    }

    function _checkTallies(uint256 i, uint256 id) private view {
        GovernanceHandler.Counted memory counted = handler.count(i);
        (uint256 against, uint256 inFavour, uint256 abstain) = governor.proposalVotes(id);
        require(against == counted.votes[AGAINST] && inFavour == counted.votes[FOR], "G1: for, against");
        require(abstain == counted.votes[ABSTAIN], "G1: abstain");
        (against, inFavour, abstain) = governor.franchiseVotes(id);
        require(against == counted.franchises[AGAINST] && inFavour == counted.franchises[FOR], "G2: for, against");
        require(abstain == counted.franchises[ABSTAIN], "G2: abstain");
    }

    function _checkFranchises(uint256 i, uint256 id) private view {
        for (uint256 franchise = 1; franchise <= registry.franchiseCount(); ++franchise) {
            uint256[3] memory ballots = handler.ballotsOf(i, franchise);
            (uint256 against, uint256 inFavour, uint256 abstain) = governor.franchiseBallots(id, franchise);
            require(against == ballots[AGAINST] && inFavour == ballots[FOR], "G2: ballots for, against");
            require(abstain == ballots[ABSTAIN], "G2: ballots abstaining");
            IDoubleMajority.Stance stance = governor.franchiseStance(id, franchise);
            require(uint256(stance) == handler.stanceOf(i, franchise), "G2: stance");
        }
    }
}
