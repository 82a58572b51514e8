// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IEngagements} from "./IEngagements.sol";

/// @title EngagementStore
/// @notice What is kept of engagements and outcomes, and reading it.
/// @dev Documents' digests are in events only: no rule needs them.
abstract contract EngagementStore is IEngagements {
    /// @dev Six slots. `parts` is what `held` returns, `refund` what `refundOf` returns; outcomes' amounts fit in 128 bits,
    /// and so does the sum of what a token can have in circulation, or else funding reverts.
    /// @param crew Facilitator and team; copied to an outcome when it's accepted
    struct Stored {
        address client;
        uint48 franchiseId;
        uint32 reviewWindow;
        uint16 outcomeCount;
        Crew crew;
        address split;
        uint8 placesUsed;
        address asset;
        address arbiter;
        uint128 parts;
        uint128 refund;
    }

    /// @param team A bit for each place
    struct Crew {
        address facilitator;
        uint96 team;
    }

    address internal constant ETH = address(0);
    address internal immutable _escrowImplementation;

    /// @inheritdoc IEngagements
    uint256 public engagementCount;

    mapping(uint256 engagementId => Stored) internal _engagements;
    mapping(uint256 engagementId => mapping(uint256 number => Outcome)) internal _outcomes;
    mapping(uint256 engagementId => mapping(uint256 number => Crew)) internal _participants;
    /// @dev An account's place in an engagement's team, plus 1; 0 if it never was on it.
    mapping(uint256 engagementId => mapping(address account => uint256)) internal _placeOf;

    constructor(address escrowImplementation) {
        _escrowImplementation = escrowImplementation;
    }

    /// @inheritdoc IEngagements
    function engagement(uint256 engagementId) external view returns (Engagement memory) {
        Stored storage stored = _known(engagementId);
        return Engagement({
            franchiseId: stored.franchiseId,
            client: stored.client,
            facilitator: stored.crew.facilitator,
            split: stored.split,
            asset: stored.asset,
            arbiter: stored.arbiter,
            reviewWindow: stored.reviewWindow,
            outcomeCount: stored.outcomeCount
        });
    }

    /// @inheritdoc IEngagements
    function outcome(uint256 engagementId, uint256 number) external view returns (Outcome memory) {
        return _outcomes[engagementId][number];
    }

    /// @inheritdoc IEngagements
    function escrowOf(uint256 engagementId) public view returns (address) {
        return Clones.predictDeterministicAddress(_escrowImplementation, bytes32(engagementId));
    }

    /// @inheritdoc IEngagements
    function held(uint256 engagementId) external view returns (uint256) {
        return _known(engagementId).parts;
    }

    /// @inheritdoc IEngagements
    function refundOf(uint256 engagementId) external view returns (uint256) {
        return _known(engagementId).refund;
    }

    /// @inheritdoc IEngagements
    function isOnTeam(uint256 engagementId, address account) external view returns (bool) {
        return _isIn(_engagements[engagementId].crew.team, engagementId, account);
    }

    /// @inheritdoc IEngagements
    function isParticipant(uint256 engagementId, uint256 number, address account) external view returns (bool) {
        Crew storage crew = _participants[engagementId][number];
        return _tookPart(crew.facilitator, crew.team, engagementId, account);
    }

    /// @inheritdoc IEngagements
    function areParticipants(uint256 engagementId, uint256 number, address one, address other)
        external
        view
        returns (bool didOne, bool didOther)
    {
        Crew storage crew = _participants[engagementId][number];
        (address facilitator, uint96 team) = (crew.facilitator, crew.team);
        didOne = _tookPart(facilitator, team, engagementId, one);
        didOther = _tookPart(facilitator, team, engagementId, other);
    }

    /// @dev Not checked: the outcome's state. A crew is copied when it's accepted, which is for ever, and every crew has a
    /// facilitator. The client is asked for last: most who ask are on a team.
    function _tookPart(address facilitator, uint96 team, uint256 engagementId, address account)
        private
        view
        returns (bool)
    {
        if (facilitator == address(0)) return false;
        return account == facilitator || _isIn(team, engagementId, account)
            || account == _engagements[engagementId].client;
    }

    /// @dev Whether an account's place is one of those in `team`.
    function _isIn(uint96 team, uint256 engagementId, address account) internal view returns (bool) {
        uint256 place = _placeOf[engagementId][account];
        return place != 0 && (team >> (place - 1)) & 1 == 1;
    }

    function _known(uint256 engagementId) internal view returns (Stored storage stored) {
        stored = _engagements[engagementId];
        require(stored.client != address(0), Engagements_UnknownEngagement(engagementId));
    }

    function _knownOutcome(uint256 engagementId, uint256 number) internal view returns (Outcome storage stored) {
        stored = _outcomes[engagementId][number];
        require(stored.state != State.None, Engagements_UnknownOutcome(engagementId, number));
    }

    function _requireClient(Stored storage stored) internal view {
        require(msg.sender == stored.client, Engagements_NotClient(msg.sender, stored.client));
    }

    function _requirePage(uint256 length, uint256 maximum) internal pure {
        require(length != 0 && length <= maximum, Engagements_PageSize(length, maximum));
    }
}
