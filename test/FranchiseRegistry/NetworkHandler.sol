// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IFranchiseRegistry} from "../../contracts/franchise/IFranchiseRegistry.sol";
import {FranchiseHandler} from "./FranchiseHandler.sol";
import {FranchiseTestBase} from "./FranchiseTestBase.sol";
import {OwnersHandler} from "./OwnersHandler.sol";

/// @dev All that may happen to franchises: what the network does, what an owner does alone, and what time does.
contract NetworkHandler is OwnersHandler {
    uint256 private constant SPLITS = 3;

    address[3] public splits;
    uint256[3] public franchiseOf;
    bool[3] private _recognised;

    constructor(FranchiseTestBase world) FranchiseHandler(world) {
        for (uint256 i = 0; i < SPLITS; ++i) splits[i] = address(_createSplit(actor(i), i));
    }

    function admit(uint256 seed) external {
        if (count == MOST) return;
        (uint256 first, uint256 second) = (_someone(seed, 1), _someone(seed, 2));
        address[] memory owners = new address[](2);
        (owners[0], owners[1]) = (actor(first), actor(second));
        bool may = first != second && ownedBy(first) == 0 && ownedBy(second) == 0;
        bytes memory data = abi.encodeCall(registry.admitFranchise, ("Franchise", charterAt(0), owners));
        require(_try(data) == may, "F2: admitted, or not, against the rule");
        if (!may) return;
        ++count;
        _setOwner(count, first, true);
        _setOwner(count, second, true);
    }

    function suspend(uint256 seed) external {
        uint256 id = _franchise(seed, 1);
        bool may = id != 0 && id <= count && !_books[id].suspended && active() > 1;
        require(_try(abi.encodeCall(registry.suspend, (id))) == may, "F4: suspended, or not, against the rule");
        if (may) _books[id].suspended = true;
    }

    function reinstate(uint256 seed) external {
        uint256 id = _franchise(seed, 1);
        bool may = id <= count && _books[id].suspended;
        require(_try(abi.encodeCall(registry.reinstate, (id))) == may, "F4: reinstated, or not, against the rule");
        if (may) _books[id].suspended = false;
    }

    /// @dev F6: owners and others have none of the network's powers.
    function trespass(uint256 seed) external {
        address who = actor(_owner(seed));
        uint256 id = _franchise(seed, 1);
        address[] memory owners = new address[](1);
        owners[0] = who;
        address[] memory assets = new address[](1);
        require(
            !_tryAs(who, abi.encodeCall(registry.admitFranchise, ("Own", charterAt(0), owners)))
                && !_tryAs(who, abi.encodeCall(registry.suspend, (id)))
                && !_tryAs(who, abi.encodeCall(registry.reinstate, (id))),
            "F6: done without the network"
        );
        vm.prank(who);
        (bool success,) = address(patronage).call(abi.encodeCall(patronage.recognise, (splits[seed % SPLITS], assets)));
        require(!success, "F6: recognised without the registry");
    }

    function appointOrDismiss(uint256 seed) external {
        (uint256 by, uint256 who, uint256 role) = (_owner(seed), _someone(seed, 1), _mix(seed, 2) % 2);
        uint256 id = ownedBy(by);
        address[] memory page = new address[](1);
        page[0] = actor(who);
        bool holds = _has(_books[id].holders[role], who);
        bool appoints = seed % 3 != 0;
        bool may = id != 0 && (appoints ? !holds && !_books[id].suspended : holds);
        IFranchiseRegistry.Role role_ = IFranchiseRegistry.Role(role);
        bytes memory data =
            appoints ? abi.encodeCall(registry.appoint, (role_, page)) : abi.encodeCall(registry.dismiss, (role_, page));
        require(_tryAs(actor(by), data) == may, "F9: appointed or dismissed, or not, against the rule");
        if (may) _books[id].holders[role] ^= 1 << who;
    }

    function resign(uint256 seed) external {
        (uint256 who, uint256 id, uint256 role) = (_someone(seed, 1), _franchise(seed, 2), _mix(seed, 3) % 2);
        bool may = _has(_books[id].holders[role], who);
        bytes memory data = abi.encodeCall(registry.resign, (id, IFranchiseRegistry.Role(role)));
        require(_tryAs(actor(who), data) == may, "F9: resigned, or not, against the rule");
        if (may) _books[id].holders[role] ^= 1 << who;
    }

    /// @dev F8. The split's controller is the actor of its number, who tries it half of the time.
    function recognise(uint256 seed) external {
        uint256 which = _mix(seed, 1) % SPLITS;
        uint256 by = _mix(seed, 3) % 2 == 0 ? which : _owner(seed);
        uint256 id = _mix(seed, 4) % 4 == 0 ? _franchise(seed, 5) : ownedBy(_owner(seed));
        bool hasAsset = _mix(seed, 2) % 2 == 0;
        address[] memory assets = new address[](hasAsset ? 1 : 0); // ETH
        bool isFree = franchiseOf[which] == 0 || (franchiseOf[which] == id && hasAsset);
        bool may = id != 0 && id <= count && !_books[id].suspended && isFree && _haveAgreed(id, which, by)
            && !(hasAsset && _recognised[which]);
        bytes memory data = abi.encodeCall(registry.recogniseSplit, (id, splits[which], assets));
        require(_tryAs(actor(by), data) == may, "F8: recognised, or not, against the rule");
        if (!may) return;
        franchiseOf[which] = id;
        if (hasAsset) _recognised[which] = true;
    }

    /// @dev F3: what is so when a second ends is remembered.
    function passTime(uint256 seed) external {
        Moment storage moment = _moments.push();
        (moment.timestamp, moment.active) = (block.timestamp, active());
        for (uint256 i = 0; i < ACTORS; ++i) {
            uint256 id = ownedBy(i);
            if (!_books[id].suspended) moment.votes[i] = id;
        }
        vm.warp(block.timestamp + _between(_mix(seed, 1), 1, seed % 8 == 0 ? 60 days : 1 days));
    }

    /// @dev Owners among themselves, or the keeper of a split where owners made them facilitator.
    function _haveAgreed(uint256 id, uint256 keeper, uint256 by) private view returns (bool) {
        if (ownedBy(keeper) == id) return ownedBy(by) == id;
        return by == keeper && _has(_books[id].holders[1], keeper);
    }

    function _try(bytes memory data) private returns (bool success) {
        (success,) = address(registry).call(data);
    }
}
