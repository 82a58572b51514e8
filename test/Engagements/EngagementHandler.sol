// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IEngagements} from "../../contracts/engagement/IEngagements.sol";
import {EngagementTestBase} from "./EngagementTestBase.sol";

/// @dev Lives of three engagements, two of them in one token: anybody tries anything at any time, and a model says whether it may be.
/// A call that succeeds or fails against the model reverts the campaign.
contract EngagementHandler is EngagementTestBase {
    uint256 public constant OUTCOMES = 3;
    uint256 public constant COUNT = 3;
    uint256 private constant ARBITER_TIME = 90 days;
    uint256 private constant CLIENT_ONLY = 14 days;

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
    mapping(uint256 id => Ledger) private _ledgers;
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

    // ------------------------------------------------------------------------------------------------ steps

    function fund(uint256 seed) external {
        (uint256 id, uint256 number, address who) = _choice(seed);
        Book storage book = books[id][number];
        bool may = who == CLIENT && _is(book, IEngagements.State.Proposed) && !suspended && block.timestamp <= book.due;
        if (who == CLIENT && may) {
            require(_fund(id, number), "E5: a client could not fund");
            book.state = IEngagements.State.Funded;
            _ledgers[id].paidIn += book.amount;
        } else {
            vm.deal(who, who.balance + book.amount);
            vm.prank(who);
            bool isEther = engagements.engagement(id).asset == ETH;
            (bool success,) = address(engagements).call{value: isEther ? book.amount : 0}(
                abi.encodeCall(engagements.fund, (id, _one(number)))
            );
            require(!success, "E5: funded against the rule");
        }
        ++steps;
    }

    function deliver(uint256 seed) external {
        (uint256 id, uint256 number, address who) = _choice(seed);
        Book storage book = books[id][number];
        bool may = (who == facilitator || (who == MEMBER && _ledgers[id].memberOnTeam))
            && (
                (_is(book, IEngagements.State.Funded) && block.timestamp <= book.due)
                    || (_is(book, IEngagements.State.Delivered) && block.timestamp <= book.until)
            );
        _step(may, who, abi.encodeCall(engagements.deliver, (id, number, DIGEST)));
        if (may) (book.state, book.until) = (IEngagements.State.Delivered, block.timestamp + REVIEW);
    }

    function accept(uint256 seed) external {
        (uint256 id, uint256 number, address who) = _choice(seed);
        Book storage book = books[id][number];
        bool may = who == CLIENT
            && (_is(book, IEngagements.State.Delivered) || _is(book, IEngagements.State.Disputed));
        _step(may, who, abi.encodeCall(engagements.accept, (id, number)));
        if (may) _accepted(id, number);
    }

    function acceptBySilence(uint256 seed) external {
        (uint256 id, uint256 number, address who) = _choice(seed);
        Book storage book = books[id][number];
        bool may = _is(book, IEngagements.State.Delivered) && block.timestamp > book.until;
        _step(may, who, abi.encodeCall(engagements.acceptBySilence, (id, number)));
        if (may) _accepted(id, number);
    }

    function dispute(uint256 seed) external {
        (uint256 id, uint256 number, address who) = _choice(seed);
        Book storage book = books[id][number];
        bool may = who == CLIENT && _is(book, IEngagements.State.Delivered) && block.timestamp <= book.until;
        _step(may, who, abi.encodeCall(engagements.dispute, (id, number, DIGEST)));
        if (may) (book.state, book.until) = (IEngagements.State.Disputed, block.timestamp + ARBITER_TIME);
    }

    function resolve(uint256 seed) external {
        (uint256 id, uint256 number, address who) = _choice(seed);
        uint16 share = uint16(_mix(seed, 9) % 10_002);
        bool may = who == ARBITER && _is(books[id][number], IEngagements.State.Disputed) && share <= 10_000;
        _step(may, who, abi.encodeCall(engagements.resolve, (id, number, share, DIGEST)));
        if (may) _ended(id, number, IEngagements.State.Resolved, share);
    }

    function resolveBySilence(uint256 seed) external {
        (uint256 id, uint256 number, address who) = _choice(seed);
        Book storage book = books[id][number];
        bool may = _is(book, IEngagements.State.Disputed) && block.timestamp > book.until;
        _step(may, who, abi.encodeCall(engagements.resolveBySilence, (id, number)));
        if (may) _ended(id, number, IEngagements.State.Resolved, 5_000);
    }

    function expire(uint256 seed) external {
        (uint256 id, uint256 number, address who) = _choice(seed);
        Book storage book = books[id][number];
        uint256 from = book.due + (who == CLIENT ? 0 : CLIENT_ONLY);
        bool may = _is(book, IEngagements.State.Funded) && block.timestamp > from;
        _step(may, who, abi.encodeCall(engagements.expire, (id, number)));
        if (may) _ended(id, number, IEngagements.State.Refunded, 0);
    }

    /// @dev Cancel (share 0) or settle; few shares, so that two often agree.
    function agree(uint256 seed) external {
        (uint256 id, uint256 number, address who) = _choice(seed);
        Book storage book = books[id][number];
        uint16 share = [0, 0, 1, 2_500, 9_999, 10_000][_mix(seed, 9) % 6];
        bytes memory data = share == 0
            ? abi.encodeCall(engagements.cancel, (id, number))
            : abi.encodeCall(engagements.settle, (id, number, share));
        bool isParty = who == CLIENT || who == facilitator;
        if (share == 0 && _is(book, IEngagements.State.Proposed)) {
            _step(isParty, who, data);
            if (isParty) book.state = IEngagements.State.Cancelled;
            return;
        }
        bytes32 about = keccak256(abi.encode(number, share, book.state, book.until));
        bytes32[2] storage consents = _ledgers[id].consents;
        (uint256 own, uint256 other) = who == CLIENT ? (0, 1) : (1, 0);
        bool isNew = consents[other] == about || consents[own] != about;
        bool may = isParty && _isHeld(book) && share != 10_000 && isNew;
        _step(may, who, data);
        if (!may) return;
        if (consents[other] != about) {
            consents[own] = about;
            return;
        }
        delete _ledgers[id].consents;
        _ended(id, number, share == 0 ? IEngagements.State.Cancelled : IEngagements.State.Resolved, share);
    }

    function joinOrLeave(uint256 seed) external {
        (uint256 id,, address who) = _choice(seed);
        address[] memory page = new address[](1);
        page[0] = MEMBER;
        Ledger storage ledger = _ledgers[id];
        bytes memory data = ledger.memberOnTeam
            ? abi.encodeCall(engagements.removeFromTeam, (id, page))
            : abi.encodeCall(engagements.addToTeam, (id, page));
        bool may = who == facilitator;
        _step(may, who, data);
        if (may) ledger.memberOnTeam = !ledger.memberOnTeam;
    }

    function suspendOrReinstate(uint256 seed) external {
        // Seldom, or else hardly anything is ever funded.
        if (!suspended && seed % 8 != 0) return;
        suspended = !suspended;
        if (suspended) registry.suspend(franchiseId);
        else registry.reinstate(franchiseId);
    }

    function pass(uint256 seed) external {
        vm.warp(block.timestamp + [uint256(1), 1 days, REVIEW, REVIEW + 1, 15 days, 40 days, 91 days][_skewed(seed)]);
    }

    // ------------------------------------------------------------------------------------------------ model

    function _accepted(uint256 id, uint256 number) private {
        books[id][number].memberTookPart = _ledgers[id].memberOnTeam;
        _ended(id, number, IEngagements.State.Accepted, 10_000);
    }

    function _ended(uint256 id, uint256 number, IEngagements.State state, uint256 share) private {
        Book storage book = books[id][number];
        (book.state, book.until) = (state, 0);
        uint256 toSplit = uint256(book.amount) * share / 10_000;
        _ledgers[id].toSplit += toSplit;
        _ledgers[id].toClient += book.amount - toSplit;
    }

    function _step(bool may, address who, bytes memory data) private {
        require(_call(who, data) == may, may ? "E5: a step was refused" : "E5: a step against the rule");
        ++steps;
    }

    /// @dev Small steps of time are likelier than large ones.
    function _skewed(uint256 seed) private pure returns (uint256) {
        uint256 a = _mix(seed, 1) % 7;
        uint256 b = _mix(seed, 2) % 7;
        return a < b ? a : b;
    }

    /// @dev An engagement, an outcome, and somebody; the two parties are likelier than others.
    function _choice(uint256 seed) private view returns (uint256 id, uint256 number, address who) {
        id = 1 + _mix(seed, 3) % COUNT;
        number = 1 + _mix(seed, 4) % (OUTCOMES + (seed % 16 == 0 ? 1 : 0));
        address[8] memory people =
            [CLIENT, CLIENT, CLIENT, facilitator, facilitator, MEMBER, ARBITER, seed % 2 == 0 ? STRANGER : secondOwner];
        who = people[_mix(seed, 5) % 8];
    }

    function _is(Book storage book, IEngagements.State state) private view returns (bool) {
        return book.state == state;
    }

    function _isHeld(Book storage book) private view returns (bool) {
        return book.state == IEngagements.State.Funded || book.state == IEngagements.State.Delivered
            || book.state == IEngagements.State.Disputed;
    }
}
