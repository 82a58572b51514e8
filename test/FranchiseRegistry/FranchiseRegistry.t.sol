// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IFranchiseRegistry} from "../../contracts/franchise/IFranchiseRegistry.sol";
import {RevenueSplit} from "../../contracts/revenue/RevenueSplit.sol";
import {FranchiseTestBase} from "./FranchiseTestBase.sol";

/// @notice Fuzz tests of the registry; numbers are those of INVARIANTS.md.
contract FranchiseRegistryTest is FranchiseTestBase {
    IFranchiseRegistry.Matter private constant REMOVE = IFranchiseRegistry.Matter.RemoveOwner;

    function setUp() public {
        _deployFranchises();
    }

    /// @notice F5: with however many owners, in whatever order they come, a motion is carried by the first support that makes
    /// more than half, and not before.
    function testFuzz_aMotionIsCarriedByMoreThanHalf(uint8 count, uint256 order) public {
        count = uint8(_between(count, 1, 50));
        uint256 franchiseId = _admit(1, count);
        bytes32 other = keccak256("another charter");
        for (uint256 i = 0; i < 53; ++i) {
            // A walk through all of them: 53 is prime, so its steps meet each once, those from `count` on aside.
            uint256 place = (i * (1 + order % 52) + order % 53) % 53;
            if (place >= count) continue;
            require(registry.franchise(franchiseId).charter == CHARTER, "F5: carried by too few");
            (uint256 support, uint256 needed) =
                registry.motion(franchiseId, IFranchiseRegistry.Matter.ChangeCharter, other);
            require(needed * 2 > count && (needed - 1) * 2 <= count, "F5: not a majority");
            require(_tryAs(_account(1, place), abi.encodeCall(registry.supportCharter, (other))), "F5: refused");
            bool isCarried = registry.franchise(franchiseId).charter == other;
            require(isCarried == (support + 1) * 2 > count, "F5: carried, or not, against the rule");
            if (isCarried) return;
        }
        require(false, "F5: all are for it, and it isn't carried");
    }

    /// @notice F5: support given and taken back in any order: what counts is the set of owners who are for it now.
    function testFuzz_supportIsASet(uint256[16] memory seeds) public {
        uint256 franchiseId = _admit(2, 9);
        bytes32 subject = _subject(_account(2, 0));
        uint256 supporters = 0;
        uint256 count = 0;
        for (uint256 i = 0; i < seeds.length; ++i) {
            uint256 place = seeds[i] % 9;
            bool isFor = supporters & (1 << place) != 0;
            bool adds = seeds[i] & 512 == 0;
            if (adds && !isFor && count == 4) continue; // would carry it
            bytes memory data = adds
                ? abi.encodeCall(registry.supportRemoval, (_account(2, 0)))
                : abi.encodeCall(registry.withdrawSupport, (REMOVE, subject));
            require(_tryAs(_account(2, place), data) == (adds != isFor), "F5: counted twice, or taken back unasked");
            if (adds != isFor) (supporters, count) = (supporters ^ (1 << place), adds ? count + 1 : count - 1);
            (uint256 support,) = registry.motion(franchiseId, REMOVE, subject);
            require(support == count, "F5: support isn't who is for it");
        }
    }

    /// @notice F3: whoever comes and goes whenever, a look at a past second tells who owned the franchise at its end.
    function testFuzz_pastVotesAreWhatTheyWere(uint32[12] memory leaps, uint8[12] memory steps) public {
        uint256 franchiseId = _admit(3, 1);
        address founder = _account(3, 0);
        address guest = _account(4, 0);
        uint256[12] memory times;
        uint256[12] memory votes;
        uint256 suspensions = 0;
        _admit(5, 1);
        for (uint256 i = 0; i < steps.length; ++i) {
            if (steps[i] % 3 == 0 && registry.franchiseOf(guest) == 0) {
                if (registry.invitation(franchiseId, guest) < block.timestamp) {
                    _tryAs(founder, abi.encodeCall(registry.supportAdmission, (guest)));
                }
                require(_tryAs(guest, abi.encodeCall(registry.acceptOwnership, (franchiseId))), "F7: not accepted");
            } else if (steps[i] % 3 == 1) {
                _tryAs(guest, abi.encodeCall(registry.resignOwnership, ()));
            } else {
                if (suspensions++ % 2 == 0) registry.suspend(franchiseId);
                else registry.reinstate(franchiseId);
            }
            (times[i], votes[i]) = (block.timestamp, registry.isActive(franchiseId) ? registry.franchiseOf(guest) : 0);
            vm.warp(block.timestamp + leaps[i] % 100 days);
        }
        vm.warp(block.timestamp + 1);
        for (uint256 i = 0; i < steps.length; ++i) {
            // What happened last in a second is what it ended with.
            if (i + 1 < steps.length && times[i + 1] == times[i]) continue;
            require(registry.pastVoteOf(guest, times[i]) == votes[i], "F3: another vote in the past");
            uint256 last = i + 1 < steps.length ? times[i + 1] - 1 : block.timestamp - 1;
            require(registry.pastVoteOf(guest, last) == votes[i], "F3: another vote between changes");
        }
    }

    /// @notice F6: nobody but the network admits, suspends or reinstates.
    function testFuzz_onlyTheNetworkAdmitsAndSuspends(address anybody) public {
        vm.assume(anybody != address(this));
        uint256 franchiseId = _admit(6, 2);
        _admit(7, 1);
        address[] memory owners = new address[](1);
        owners[0] = anybody;
        bytes memory admit = abi.encodeCall(registry.admitFranchise, ("Own", CHARTER, owners));
        require(!_tryAs(anybody, admit), "F6: admitted");
        require(!_tryAs(anybody, abi.encodeCall(registry.suspend, (franchiseId))), "F6: suspended");
        registry.suspend(franchiseId);
        require(!_tryAs(anybody, abi.encodeCall(registry.reinstate, (franchiseId))), "F6: reinstated");
        require(registry.franchiseCount() == 2 && registry.activeCount() == 1, "F6: changed");
    }

    /// @notice F7: an invitation is good for 30 days, to the second, and only for who was invited.
    function testFuzz_anInvitationIsGoodForThirtyDays(uint32 wait, address other) public {
        uint256 franchiseId = _admit(8, 1);
        address guest = _account(9, 0);
        vm.assume(other != guest);
        _tryAs(_account(8, 0), abi.encodeCall(registry.supportAdmission, (guest)));
        bytes memory accept = abi.encodeCall(registry.acceptOwnership, (franchiseId));
        require(!_tryAs(other, accept), "F7: accepted for another");
        vm.warp(block.timestamp + wait % 60 days);
        require(_tryAs(guest, accept) == (wait % 60 days <= 30 days), "F7: accepted, or not, against the term");
    }

    /// @notice F8: who may recognise a split: an owner for one of an owner, a facilitator for one of their own.
    function testFuzz_aSplitInWhoseHands(uint256 keeper, bool isRenounced, bool isAppointed, uint256 caller) public {
        uint256 franchiseId = _admit(10, 3);
        address controller = _account(10, keeper % 5); // two of five aren't owners
        address split = address(_createSplit(controller, keeper));
        if (isRenounced) {
            vm.prank(controller);
            RevenueSplit(split).renounceControl();
        }
        address hands = isRenounced ? MANAGER : controller;
        if (isAppointed) {
            address[] memory page = new address[](1);
            page[0] = hands;
            _tryAs(_account(10, 0), abi.encodeCall(registry.appoint, (IFranchiseRegistry.Role.Facilitator, page)));
        }
        address by = caller % 6 == 5 ? hands : _account(10, caller % 6);
        bool amongOwners = registry.franchiseOf(hands) == franchiseId && registry.franchiseOf(by) == franchiseId;
        bytes memory data = abi.encodeCall(registry.recogniseSplit, (franchiseId, split, new address[](0)));
        require(_tryAs(by, data) == (amongOwners || (isAppointed && by == hands)), "F8: taken, or not, against the rule");
    }
}
