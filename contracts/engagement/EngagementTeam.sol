// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IFranchiseRegistry} from "../franchise/IFranchiseRegistry.sol";
import {IRevenueSplit} from "../revenue/IRevenueSplit.sol";
import {EngagementStore} from "./EngagementStore.sol";
import {IEngagements} from "./IEngagements.sol";

/// @title EngagementTeam
/// @notice Who works on an engagement, and who looks after its client.
/// @dev A place is given to an account once and for ever, so that the bits that were copied to an accepted outcome keep
/// their meaning.
abstract contract EngagementTeam is EngagementStore {
    uint256 internal constant MAX_TEAM = 96;

    IFranchiseRegistry public immutable registry;

    constructor(IFranchiseRegistry registry_) {
        registry = registry_;
    }

    /// @inheritdoc IEngagements
    function addToTeam(uint256 engagementId, address[] calldata accounts) external {
        Stored storage stored = _knownByFacilitator(engagementId);
        _requirePage(accounts.length, MAX_TEAM);
        _addToTeam(engagementId, stored, accounts);
    }

    /// @inheritdoc IEngagements
    function removeFromTeam(uint256 engagementId, address[] calldata accounts) external {
        Stored storage stored = _knownByFacilitator(engagementId);
        _requirePage(accounts.length, MAX_TEAM);
        uint96 team = stored.crew.team;
        for (uint256 i = 0; i < accounts.length; ++i) {
            address account = accounts[i];
            require(_isIn(team, engagementId, account), Engagements_NotOnTeam(account));
            uint256 place = _placeOf[engagementId][account] - 1; // has one: just checked
            team &= ~_bitOf(place);
            emit TeamLeft(engagementId, account, place);
        }
        stored.crew.team = team;
    }

    /// @inheritdoc IEngagements
    function setFacilitator(uint256 engagementId, address account) external {
        Stored storage stored = _known(engagementId);
        uint256 franchiseId = stored.franchiseId;
        require(registry.franchiseOf(msg.sender) == franchiseId, Engagements_NotOfFranchise(msg.sender, franchiseId));
        _requireRuns(account, franchiseId);
        require(account != stored.client, Engagements_ClientIsFacilitator(account));
        require(account != stored.arbiter, Engagements_ArbiterIsParty(account));
        address previous = stored.crew.facilitator;
        stored.crew.facilitator = account;
        _dropConsentOf(engagementId, previous);
        emit FacilitatorChanged(engagementId, previous, account, msg.sender);
    }

    /// @dev What a facilitator consented to doesn't bind the next one, nor the same one later.
    function _dropConsentOf(uint256 engagementId, address party) internal virtual;

    function _addToTeam(uint256 engagementId, Stored storage stored, address[] calldata accounts) internal {
        IRevenueSplit split = IRevenueSplit(stored.split);
        uint96 team = stored.crew.team;
        uint256 used = stored.placesUsed;
        for (uint256 i = 0; i < accounts.length; ++i) {
            address account = accounts[i];
            require(split.weightOf(account) != 0, Engagements_NotInSplit(account, address(split)));
            uint256 place = _placeOf[engagementId][account];
            if (place == 0) {
                require(used < MAX_TEAM, Engagements_TeamFull(MAX_TEAM));
                place = ++used;
                _placeOf[engagementId][account] = place;
            }
            uint96 bit = _bitOf(place - 1);
            require(team & bit == 0, Engagements_AlreadyOnTeam(account));
            team |= bit;
            emit TeamJoined(engagementId, account, place - 1);
        }
        stored.crew.team = team;
        stored.placesUsed = uint8(used); // safe: at most MAX_TEAM
    }

    /// @dev Whoever looks after clients for a franchise: its facilitators and its owners.
    function _requireRuns(address account, uint256 franchiseId) internal view {
        require(
            registry.holdsRole(franchiseId, IFranchiseRegistry.Role.Facilitator, account)
                || registry.franchiseOf(account) == franchiseId,
            Engagements_NotOfFranchise(account, franchiseId)
        );
    }

    function _requireActive(uint256 franchiseId) internal view {
        require(registry.isActive(franchiseId), Engagements_FranchiseNotActive(franchiseId));
    }

    function _knownByFacilitator(uint256 engagementId) private view returns (Stored storage stored) {
        stored = _known(engagementId);
        address facilitator = stored.crew.facilitator;
        require(msg.sender == facilitator, Engagements_NotFacilitator(msg.sender, facilitator));
    }

    function _bitOf(uint256 place) private pure returns (uint96) {
        return uint96(1 << place); // safe: places are below MAX_TEAM
    }
}
