// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IFranchiseRegistry} from "../../contracts/franchise/IFranchiseRegistry.sol";
import {FranchiseTestBase} from "./FranchiseTestBase.sol";

/// @dev What a handler knows of franchises by itself: plain books, filled from what was asked and never from the registry.
/// Sets of actors are bitmaps; whenever owners change, all support in that franchise is wiped.
abstract contract FranchiseHandler is FranchiseTestBase {
    uint256 internal constant ACTORS = 7;
    uint256 internal constant CHARTERS = 3;
    uint256 internal constant MOST = 6;

    struct Book {
        uint256 owners;
        uint256 charter;
        bool suspended;
        uint256[7] deadlines;
        uint256[2] holders;
        uint256[7][3] support;
    }

    /// @dev What was so at the end of a second.
    struct Moment {
        uint256 timestamp;
        uint256 active;
        uint256[7] votes;
    }

    uint256 public count;
    uint256 public carried;
    Moment[] internal _moments;
    mapping(uint256 franchiseId => Book) internal _books;

    constructor(FranchiseTestBase world) {
        (authority, factory, token) = (world.authority(), world.factory(), world.token());
        (patronage, registry) = (world.patronage(), world.registry());
    }

    function bookOf(uint256 franchiseId) external view returns (Book memory) {
        return _books[franchiseId];
    }

    function momentCount() external view returns (uint256) {
        return _moments.length;
    }

    function momentAt(uint256 i) external view returns (Moment memory) {
        return _moments[i];
    }

    function actor(uint256 i) public pure returns (address) {
        return address(uint160(0xAC70_0000 + i));
    }

    function charterAt(uint256 i) public pure returns (bytes32) {
        return keccak256(abi.encode("charter", i));
    }

    /// @dev 0 for none.
    function ownedBy(uint256 i) public view returns (uint256) {
        for (uint256 id = 1; id <= count; ++id) if (_has(_books[id].owners, i)) return id;
        return 0;
    }

    function active() public view returns (uint256 sum) {
        for (uint256 id = 1; id <= count; ++id) if (!_books[id].suspended) ++sum;
    }

    function sizeOf(uint256 set) public pure returns (uint256 size) {
        for (; set != 0; set >>= 1) size += set & 1;
    }

    /// @dev An owner, if there's one at this place, else whoever is there.
    function _owner(uint256 seed) internal view returns (uint256) {
        for (uint256 i = 0; i < ACTORS && seed % 8 != 0; ++i) {
            uint256 who = _mix(seed, 100 + i) % ACTORS;
            if (ownedBy(who) != 0) return who;
        }
        return _mix(seed, 100) % ACTORS;
    }

    function _someone(uint256 seed, uint256 salt) internal pure returns (uint256) {
        return _mix(seed, salt) % ACTORS;
    }

    function _franchise(uint256 seed, uint256 salt) internal view returns (uint256) {
        return _mix(seed, salt) % (count + 2);
    }

    function _isInvited(uint256 id, uint256 who) internal view returns (bool) {
        return _books[id].deadlines[who] >= block.timestamp;
    }

    /// @dev F5. Books support, and tells whether that's more than half of the owners of now.
    function _book(uint256 id, IFranchiseRegistry.Matter matter, uint256 subject, uint256 by) internal returns (bool) {
        uint256[7] storage support = _books[id].support[uint256(matter)];
        support[subject] |= 1 << by;
        require(support[subject] & ~_books[id].owners == 0, "F5: support of somebody who isn't an owner");
        if (sizeOf(support[subject]) * 2 <= sizeOf(_books[id].owners)) return false;
        support[subject] = 0;
        ++carried;
        return true;
    }

    function _setOwner(uint256 id, uint256 who, bool isOwner) internal {
        Book storage book = _books[id];
        book.owners = isOwner ? book.owners | (1 << who) : book.owners & ~(1 << who);
        delete book.support;
    }

    function _has(uint256 set, uint256 i) internal pure returns (bool) {
        return set & (1 << i) != 0;
    }
}
