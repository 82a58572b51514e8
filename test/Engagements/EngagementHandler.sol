// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IEngagements} from "../../contracts/engagement/IEngagements.sol";
import {EngagementModel} from "./EngagementModel.sol";
import {EngagementTestBase} from "./EngagementTestBase.sol";

/// @dev Lives of three engagements, two of them in one token: anybody tries anything at any time, and a model says whether it may be.
/// A call that succeeds or fails against the model reverts the campaign.
contract EngagementHandler is EngagementModel {
    uint256 private constant ARBITER_TIME = 90 days;
    uint256 private constant CLIENT_ONLY = 14 days;

    constructor(EngagementTestBase world, address facilitator_, address secondOwner_, uint256 franchiseId_)
        EngagementModel(world, facilitator_, secondOwner_, franchiseId_)
    {}

    function fund(uint256 seed) external {
        (uint256 id, uint256 number, address who) = _choice(seed);
        _fund(id, number, who);
    }

    function _fund(uint256 id, uint256 number, address who) private {
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
        _deliver(id, number, who);
    }

    function _deliver(uint256 id, uint256 number, address who) private {
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
        _accept(id, number, who);
    }

    function _accept(uint256 id, uint256 number, address who) private {
        Book storage book = books[id][number];
        bool may = who == CLIENT
            && (_is(book, IEngagements.State.Delivered) || _is(book, IEngagements.State.Disputed));
        _step(may, who, abi.encodeCall(engagements.accept, (id, number)));
        if (may) _accepted(id, number);
    }

    function acceptBySilence(uint256 seed) external {
        (uint256 id, uint256 number, address who) = _choice(seed);
        _acceptBySilence(id, number, who);
    }

    function _acceptBySilence(uint256 id, uint256 number, address who) private {
        Book storage book = books[id][number];
        bool may = _is(book, IEngagements.State.Delivered) && block.timestamp > book.until;
        _step(may, who, abi.encodeCall(engagements.acceptBySilence, (id, number)));
        if (may) _accepted(id, number);
    }

    function dispute(uint256 seed) external {
        (uint256 id, uint256 number, address who) = _choice(seed);
        _dispute(id, number, who);
    }

    function _dispute(uint256 id, uint256 number, address who) private {
        Book storage book = books[id][number];
        bool may = who == CLIENT && _is(book, IEngagements.State.Delivered) && block.timestamp <= book.until;
        _step(may, who, abi.encodeCall(engagements.dispute, (id, number, DIGEST)));
        if (may) (book.state, book.until) = (IEngagements.State.Disputed, block.timestamp + ARBITER_TIME);
    }

    function resolve(uint256 seed) external {
        (uint256 id, uint256 number, address who) = _choice(seed);
        _resolve(id, number, who, seed);
    }

    function _resolve(uint256 id, uint256 number, address who, uint256 seed) private {
        uint16 share = uint16(_mix(seed, 9) % 10_002);
        bool may = who == ARBITER && _is(books[id][number], IEngagements.State.Disputed) && share <= 10_000;
        _step(may, who, abi.encodeCall(engagements.resolve, (id, number, share, DIGEST)));
        if (may) _ended(id, number, IEngagements.State.Resolved, share);
    }

    function resolveBySilence(uint256 seed) external {
        (uint256 id, uint256 number, address who) = _choice(seed);
        _resolveBySilence(id, number, who);
    }

    function _resolveBySilence(uint256 id, uint256 number, address who) private {
        Book storage book = books[id][number];
        bool may = _is(book, IEngagements.State.Disputed) && block.timestamp > book.until;
        _step(may, who, abi.encodeCall(engagements.resolveBySilence, (id, number)));
        if (may) _ended(id, number, IEngagements.State.Resolved, 5_000);
    }

    function expire(uint256 seed) external {
        (uint256 id, uint256 number, address who) = _choice(seed);
        _expire(id, number, who);
    }

    function _expire(uint256 id, uint256 number, address who) private {
        Book storage book = books[id][number];
        uint256 from = book.due + (who == CLIENT ? 0 : CLIENT_ONLY);
        bool may = _is(book, IEngagements.State.Funded) && block.timestamp > from;
        _step(may, who, abi.encodeCall(engagements.expire, (id, number)));
        if (may) _ended(id, number, IEngagements.State.Refunded, 0);
    }

    /// @dev Cancel (share 0) or settle; few shares, so that two often agree.
    function agree(uint256 seed) external {
        (uint256 id, uint256 number, address who) = _choice(seed);
        _agree(id, number, who, [0, 0, 1, 2_500, 9_999, 10_000][_mix(seed, 9) % 6]);
    }

    function _agree(uint256 id, uint256 number, address who, uint16 share) private {
        Book storage book = books[id][number];
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

    /// @dev Whoever's turn it is does what is natural: chance alone hardly ever gets as far as a dispute.
    function carryOn(uint256 seed) external {
        for (uint256 i = 0; i < 3; ++i) _takeTurn(_mix(seed, 100 + i / 2)); // the first two for the same outcome
    }

    function _takeTurn(uint256 seed) private {
        (uint256 id, uint256 number,) = _choice(seed);
        IEngagements.State state = books[id][number].state;
        uint256 turn = _mix(seed, 6) % 4;
        if (_mix(seed, 7) % 8 == 0) {
            _agree(id, number, CLIENT, 2_500);
            _agree(id, number, facilitator, 2_500);
            return;
        }
        if (state == IEngagements.State.Proposed) _fund(id, number, CLIENT);
        if (state == IEngagements.State.Funded) turn == 0 ? _expire(id, number, CLIENT) : _deliver(id, number, MEMBER);
        if (state == IEngagements.State.Delivered) {
            turn == 0 ? _acceptBySilence(id, number, STRANGER) : _dispute(id, number, CLIENT);
        }
        if (state == IEngagements.State.Disputed) {
            turn < 2 ? _resolveBySilence(id, number, STRANGER) : _resolve(id, number, ARBITER, seed);
        }
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
}
