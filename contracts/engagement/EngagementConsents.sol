// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {EngagementCustody} from "./EngagementCustody.sol";
import {EngagementTeam} from "./EngagementTeam.sol";
import {IEngagements} from "./IEngagements.sol";

/// @title EngagementConsents
/// @notice What client and facilitator do only together: cancel, settle, amend.
/// @dev A consent is the hash of the call and of the present state of all that it's about. Both parties' hashes are the same
/// only if they agreed to the same thing in the same state; so nothing has to be revoked when a state changes.
abstract contract EngagementConsents is EngagementTeam, EngagementCustody {
    uint256 private constant MAX_OUTCOMES = 1_000;
    uint256 private constant MAX_PAGE = 50;
    uint256 private constant MAX_DUE = 730 days;
    uint256 private constant MIN_REVIEW = 1 days;
    uint256 private constant MAX_REVIEW = 90 days;

    /// @inheritdoc IEngagements
    mapping(uint256 engagementId => mapping(address party => bytes32)) public consentOf;

    /// @inheritdoc IEngagements
    function cancel(uint256 engagementId, uint256 number) external nonReentrant {
        Outcome storage stored = _knownOutcome(engagementId, number);
        if (stored.state == State.Proposed) {
            _otherParty(_known(engagementId)); // only to check that the caller is one of the two
            _end(stored, State.Cancelled);
            emit OutcomeCancelled(engagementId, number, msg.sender, 0);
        } else if (_agreeOnShare(engagementId, number, 0)) {
            _end(stored, State.Cancelled);
            (, uint256 toClient) = _takeOut(engagementId, number, stored.amount, 0);
            emit OutcomeCancelled(engagementId, number, msg.sender, toClient);
        }
    }

    /// @inheritdoc IEngagements
    function settle(uint256 engagementId, uint256 number, uint16 teamShare) external nonReentrant {
        require(teamShare <= ALL, Engagements_ShareTooLarge(teamShare, ALL));
        require(teamShare != 0 && teamShare != ALL, Engagements_ShareOfAll(teamShare));
        if (_agreeOnShare(engagementId, number, teamShare)) _divide(engagementId, number, teamShare, 0);
    }

    /// @inheritdoc IEngagements
    function amend(uint256 engagementId, Amendment calldata amendment) external {
        Stored storage stored = _known(engagementId);
        address other = _otherParty(stored);
        // Check: before either consents, so that nobody is asked to agree to what can't be.
        _checkAmendment(engagementId, stored, amendment);
        Outcome[] memory present = _outcomesToChange(engagementId, amendment);
        bytes32 hash = keccak256(
            abi.encode(
                IEngagements.amend.selector,
                amendment,
                stored.arbiter,
                stored.reviewWindow,
                stored.outcomeCount,
                present
            )
        );
        if (_agree(engagementId, other, hash)) {
            _carryOut(engagementId, stored, amendment);
        } else {
            emit AmendmentProposed(engagementId, msg.sender, amendment);
        }
    }

    /// @inheritdoc IEngagements
    function withdrawConsent(uint256 engagementId) external {
        require(consentOf[engagementId][msg.sender] != 0, Engagements_NoConsent(msg.sender));
        _dropConsentOf(engagementId, msg.sender);
        emit ConsentWithdrawn(engagementId, msg.sender);
    }

    function _dropConsentOf(uint256 engagementId, address party) internal override {
        delete consentOf[engagementId][party];
    }

    /// @dev Divides an outcome's money, and says so.
    function _divide(uint256 engagementId, uint256 number, uint16 teamShare, bytes32 ruling) internal {
        Outcome storage stored = _outcomes[engagementId][number];
        _end(stored, State.Resolved);
        (uint256 toSplit, uint256 toClient) = _takeOut(engagementId, number, stored.amount, teamShare);
        emit OutcomeResolved(engagementId, number, msg.sender, teamShare, ruling, toSplit, toClient);
    }

    function _end(Outcome storage stored, State state) internal {
        stored.state = state;
        stored.until = 0;
        stored.endedAt = uint40(block.timestamp);
    }

    function _addOutcomes(uint256 engagementId, Stored storage stored, NewOutcome[] calldata additions) internal {
        uint256 count = stored.outcomeCount;
        for (uint256 i = 0; i < additions.length; ++i) {
            NewOutcome calldata added = additions[i];
            _outcomes[engagementId][++count] =
                Outcome({state: State.Proposed, amount: added.amount, due: added.due, until: 0, endedAt: 0});
            emit OutcomeProposed(engagementId, count, added.amount, added.due, added.brief);
        }
        stored.outcomeCount = uint16(count); // safe: at most MAX_OUTCOMES, see _checkAmendment
    }

    function _checkAdditions(NewOutcome[] calldata additions) internal view {
        for (uint256 i = 0; i < additions.length; ++i) {
            NewOutcome calldata added = additions[i];
            require(added.amount != 0, Engagements_ZeroAmount());
            require(added.brief != 0, Engagements_ZeroDigest());
            _checkDue(added.due);
        }
    }

    function _checkTerms(address arbiter, address client, address facilitator, uint256 reviewWindow) internal pure {
        require(arbiter != address(0), Engagements_ZeroAddress());
        require(arbiter != client && arbiter != facilitator, Engagements_ArbiterIsParty(arbiter));
        require(
            reviewWindow >= MIN_REVIEW && reviewWindow <= MAX_REVIEW,
            Engagements_ReviewWindow(reviewWindow, MIN_REVIEW, MAX_REVIEW)
        );
    }

    /// @dev The other one of client and facilitator.
    function _otherParty(Stored storage stored) private view returns (address) {
        (address client, address facilitator) = (stored.client, stored.crew.facilitator);
        require(msg.sender == client || msg.sender == facilitator, Engagements_NotParty(msg.sender));
        return msg.sender == client ? facilitator : client;
    }

    function _agreeOnShare(uint256 engagementId, uint256 number, uint16 teamShare) private returns (bool both) {
        address other = _otherParty(_known(engagementId));
        Outcome memory now_ = _knownOutcome(engagementId, number);
        require(_isHeld(now_.state), Engagements_WrongState(engagementId, number, now_.state));
        both = _agree(engagementId, other, keccak256(abi.encode(IEngagements.settle.selector, number, teamShare, now_)));
        if (!both) emit SettlementProposed(engagementId, number, msg.sender, teamShare);
    }

    /// @dev Whether the other party has consented to the same; otherwise the caller's consent is kept.
    function _agree(uint256 engagementId, address other, bytes32 hash) private returns (bool both) {
        mapping(address party => bytes32) storage consents = consentOf[engagementId];
        if (consents[other] == hash) {
            delete consents[other];
            delete consents[msg.sender];
            return true;
        }
        require(consents[msg.sender] != hash, Engagements_AlreadyConsented(msg.sender));
        consents[msg.sender] = hash;
    }

    function _isHeld(State state) private pure returns (bool) {
        return state == State.Funded || state == State.Delivered || state == State.Disputed;
    }

    function _checkAmendment(uint256 engagementId, Stored storage stored, Amendment calldata amendment) private view {
        (Change[] calldata changes, NewOutcome[] calldata additions) = (amendment.changes, amendment.additions);
        require(changes.length <= MAX_PAGE, Engagements_PageSize(changes.length, MAX_PAGE));
        require(additions.length <= MAX_PAGE, Engagements_PageSize(additions.length, MAX_PAGE));
        uint256 count = stored.outcomeCount;
        require(count + additions.length <= MAX_OUTCOMES, Engagements_TooManyOutcomes(count, MAX_OUTCOMES));
        bool changesTerms =
            amendment.arbiter != stored.arbiter || amendment.reviewWindow != stored.reviewWindow;
        require(changesTerms || changes.length + additions.length != 0, Engagements_EmptyAmendment());
        _checkTerms(amendment.arbiter, stored.client, stored.crew.facilitator, amendment.reviewWindow);
        _checkAdditions(additions);
        uint256 previous = 0;
        for (uint256 i = 0; i < changes.length; ++i) {
            Change calldata change = changes[i];
            require(change.outcome > previous, Engagements_ChangesNotSorted(previous, change.outcome));
            previous = change.outcome;
            _checkChange(engagementId, change);
        }
    }

    function _checkChange(uint256 engagementId, Change calldata change) private view {
        Outcome memory now_ = _knownOutcome(engagementId, change.outcome);
        bool isProposed = now_.state == State.Proposed;
        require(
            isProposed || now_.state == State.Funded,
            Engagements_WrongState(engagementId, change.outcome, now_.state)
        );
        require(change.amount != 0, Engagements_ZeroAmount());
        require(isProposed || change.amount == now_.amount, Engagements_AmountFixed(engagementId, change.outcome));
        require(change.brief != 0, Engagements_ZeroDigest());
        if (change.due != now_.due) _checkDue(change.due);
    }

    function _checkDue(uint256 due) private view {
        require(due > block.timestamp, Engagements_DueNotAhead(due, block.timestamp));
        uint256 maximum = block.timestamp + MAX_DUE;
        require(due <= maximum, Engagements_DueTooFar(due, maximum));
    }

    /// @dev The present state of what an amendment changes.
    function _outcomesToChange(uint256 engagementId, Amendment calldata amendment)
        private
        view
        returns (Outcome[] memory outcomes)
    {
        outcomes = new Outcome[](amendment.changes.length);
        for (uint256 i = 0; i < outcomes.length; ++i) {
            outcomes[i] = _outcomes[engagementId][amendment.changes[i].outcome];
        }
    }

    function _carryOut(uint256 engagementId, Stored storage stored, Amendment calldata amendment) private {
        if (amendment.arbiter != stored.arbiter || amendment.reviewWindow != stored.reviewWindow) {
            stored.arbiter = amendment.arbiter;
            stored.reviewWindow = amendment.reviewWindow;
            emit TermsAmended(engagementId, amendment.arbiter, amendment.reviewWindow);
        }
        for (uint256 i = 0; i < amendment.changes.length; ++i) {
            Change calldata change = amendment.changes[i];
            Outcome storage outcome_ = _outcomes[engagementId][change.outcome];
            outcome_.amount = change.amount;
            outcome_.due = change.due;
            emit OutcomeAmended(engagementId, change.outcome, change.amount, change.due, change.brief);
        }
        _addOutcomes(engagementId, stored, amendment.additions);
    }
}
