// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IEngagements} from "../../contracts/engagement/IEngagements.sol";
import {EngagementTestBase} from "./EngagementTestBase.sol";

/// @dev What a handler knows of three engagements by itself: plain books, filled from what was asked and never from the contract, once the
/// offers are read.
abstract contract EngagementModel is EngagementTestBase {
    uint256 public constant OUTCOMES = 3;
    uint256 public constant COUNT = 3;

    /// @dev What the model knows of an outcome.
    struct Book {
        IEngagements.State state;
        uint128 amount;
        uint256 due;
        uint256 until;
        bool memberTookPart;
    }

    /// @dev What was paid, and consents: whose, and what they are about (0 for none).
    struct Ledger {
        uint256 paidIn;
        uint256 toSplit;
        uint256 toClient;
        bool memberOnTeam;
        bytes32[2] consents;
    }

    mapping(uint256 id => mapping(uint256 number => Book)) public books;
    mapping(uint256 id => Ledger) internal _ledgers;
    bool public suspended;
    uint256 public steps;

    constructor(EngagementTestBase world, address facilitator_, address secondOwner_, uint256 franchiseId_) {
        (registry, engagements, dollar) = (world.registry(), world.engagements(), world.dollar());
        (facilitator, secondOwner, franchiseId) = (facilitator_, secondOwner_, franchiseId_);
        for (uint256 id = 1; id <= COUNT; ++id) {
            _ledgers[id].memberOnTeam = true;
            for (uint256 number = 1; number <= OUTCOMES; ++number) {
                IEngagements.Outcome memory opened = engagements.outcome(id, number);
                books[id][number] = Book(opened.state, opened.amount, opened.due, 0, false);
            }
        }
    }

    function ledgerOf(uint256 id) external view returns (Ledger memory) {
        return _ledgers[id];
    }

    function _accepted(uint256 id, uint256 number) internal {
        books[id][number].memberTookPart = _ledgers[id].memberOnTeam;
        _ended(id, number, IEngagements.State.Accepted, 10_000);
    }

    function _ended(uint256 id, uint256 number, IEngagements.State state, uint256 share) internal {
        Book storage book = books[id][number];
        (book.state, book.until) = (state, 0);
        uint256 toSplit = uint256(book.amount) * share / 10_000;
        _ledgers[id].toSplit += toSplit;
        _ledgers[id].toClient += book.amount - toSplit;
    }

    function _step(bool may, address who, bytes memory data) internal {
        require(_call(who, data) == may, may ? "E5: a step was refused" : "E5: a step against the rule");
        ++steps;
    }

    /// @dev Small steps of time are likelier than large ones.
    function _skewed(uint256 seed) internal pure returns (uint256) {
        uint256 a = _mix(seed, 1) % 7;
        uint256 b = _mix(seed, 2) % 7;
        return a < b ? a : b;
    }

    /// @dev An engagement, an outcome, and somebody; the two parties are likelier than others.
    function _choice(uint256 seed) internal view returns (uint256 id, uint256 number, address who) {
        id = 1 + _mix(seed, 3) % COUNT;
        number = 1 + _mix(seed, 4) % (OUTCOMES + (seed % 16 == 0 ? 1 : 0));
        address[8] memory people =
            [CLIENT, CLIENT, CLIENT, facilitator, facilitator, MEMBER, ARBITER, seed % 2 == 0 ? STRANGER : secondOwner];
        who = people[_mix(seed, 5) % 8];
    }

    function _is(Book storage book, IEngagements.State state) internal view returns (bool) {
        return book.state == state;
    }

    function _isHeld(Book storage book) internal view returns (bool) {
        return book.state == IEngagements.State.Funded || book.state == IEngagements.State.Delivered
            || book.state == IEngagements.State.Disputed;
    }
}
