// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IFranchiseRegistry} from "../../contracts/franchise/IFranchiseRegistry.sol";
import {FranchiseHandler} from "./FranchiseHandler.sol";
import {FranchiseTestBase} from "./FranchiseTestBase.sol";
import {NetworkHandler} from "./NetworkHandler.sol";

/// @notice Invariants of INVARIANTS.md over random calls. All in one, because each `invariant_` function is a campaign of its
/// own; what a single call must do is held by the handlers, which revert when it doesn't.
contract FranchiseRegistryInvariantTest is FranchiseTestBase {
    uint256 private constant ACTORS = 7;

    NetworkHandler private handler;

    function setUp() public {
        _deployFranchises();
        handler = new NetworkHandler(this);
        authority.grantRole(authority.ADMIN_ROLE(), address(handler), 0);
        for (uint256 seed = 0; handler.count() < 2; ++seed) handler.admit(seed);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_F1_to_F10() public view {
        for (uint256 id = 1; id <= handler.count(); ++id) _checkFranchise(id);
        for (uint256 i = 0; i < ACTORS; ++i) {
            require(registry.franchiseOf(handler.actor(i)) == handler.ownedBy(i), "F2: another franchise");
        }
        require(registry.franchiseCount() == handler.count(), "F6: admitted otherwise");
        _checkActive();
        _checkPast();
        for (uint256 i = 0; i < 3; ++i) {
            require(registry.franchiseOfSplit(handler.splits(i)) == handler.franchiseOf(i), "F8: another's split");
        }
        require(address(registry).balance == 0 && token.balanceOf(address(registry)) == 0, "F10: holds money");
    }

    /// @dev F1, F5, F7 and F9
    function _checkFranchise(uint256 id) private view {
        FranchiseHandler.Book memory book = handler.bookOf(id);
        IFranchiseRegistry.Franchise memory franchise = registry.franchise(id);
        uint256 owners = 0;
        for (uint256 i = 0; i < ACTORS; ++i) if (registry.franchiseOf(handler.actor(i)) == id) ++owners;
        require(franchise.ownerCount == owners, "F1: ownerCount isn't who owns it");
        require(owners != 0, "F1: nobody owns it");
        require(franchise.charter == handler.charterAt(book.charter), "F5: another charter");
        require(franchise.suspended == book.suspended, "F6: suspended otherwise");
        for (uint256 i = 0; i < ACTORS; ++i) {
            address account = handler.actor(i);
            require(registry.invitation(id, account) == book.deadlines[i], "F7: another invitation");
            for (uint256 role = 0; role < 2; ++role) {
                bool holds = registry.holdsRole(id, IFranchiseRegistry.Role(role), account);
                require(holds == (book.holders[role] & (1 << i) != 0), "F9: another role");
            }
            for (uint256 matter = 0; matter < 3; ++matter) _checkMotion(id, matter, i, book);
        }
    }

    /// @dev F5: what is open has no majority.
    function _checkMotion(uint256 id, uint256 matter, uint256 i, FranchiseHandler.Book memory book) private view {
        bytes32 subject = matter == 2 ? handler.charterAt(i) : _subject(handler.actor(i));
        (uint256 support, uint256 needed) = registry.motion(id, IFranchiseRegistry.Matter(matter), subject);
        require(support == handler.sizeOf(book.support[matter][i]), "F5: support isn't who is for it");
        require(needed == handler.sizeOf(book.owners) / 2 + 1, "F5: another majority");
        require(support < needed, "F5: carried, and without effect");
    }

    /// @dev F4
    function _checkActive() private view {
        uint256 active = 0;
        for (uint256 id = 1; id <= handler.count(); ++id) if (registry.isActive(id)) ++active;
        require(registry.activeCount() == active && active == handler.active(), "F4: activeCount isn't who is active");
        require(active != 0, "F4: nobody is active");
    }

    /// @dev F3
    function _checkPast() private view {
        uint256 count = handler.momentCount();
        for (uint256 i = count > 6 ? count - 6 : 0; i < count; ++i) {
            FranchiseHandler.Moment memory moment = handler.momentAt(i);
            require(registry.pastActiveCount(moment.timestamp) == moment.active, "F3: others were active");
            for (uint256 j = 0; j < ACTORS; ++j) {
                uint256 vote = registry.pastVoteOf(handler.actor(j), moment.timestamp);
                require(vote == moment.votes[j], "F3: another vote in the past");
            }
        }
    }
}
