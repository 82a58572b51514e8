// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IFranchiseRegistry} from "../franchise/IFranchiseRegistry.sol";
import {IRevenueSplit} from "../revenue/IRevenueSplit.sol";
import {EngagementConsents} from "./EngagementConsents.sol";
import {EngagementStore} from "./EngagementStore.sol";
import {EngagementTeam} from "./EngagementTeam.sol";
import {Escrow} from "./Escrow.sol";
import {IEngagements} from "./IEngagements.sol";

/// @title Engagements
/// @notice The life of an outcome: opened, funded, delivered, and accepted, divided or refunded.
/// @dev What is kept is in EngagementStore, people in EngagementTeam, money in EngagementCustody, and what two decide
/// together in EngagementConsents. Each outcome's state is written before money moves; functions that move money can't
/// be entered while one of them runs.
contract Engagements is EngagementConsents {
    uint256 private constant MAX_PAGE = 50;
    uint40 private constant ARBITER_TIME = 90 days;
    uint40 private constant CLIENT_ONLY = 14 days;
    uint16 private constant HALF = 5_000;

    constructor(IFranchiseRegistry registry_)
        EngagementStore(address(new Escrow()))
        EngagementTeam(registry_)
    {}

    // ------------------------------------------------------------------------------- a facilitator offers

    /// @inheritdoc IEngagements
    function open(NewEngagement calldata newEngagement) external nonReentrant returns (uint256 engagementId) {
        _checkNew(newEngagement);
        // Effect:
        engagementId = ++engagementCount;
        Stored storage stored = _engagements[engagementId];
        stored.client = newEngagement.client;
        stored.franchiseId = SafeCast.toUint48(newEngagement.franchiseId);
        stored.reviewWindow = newEngagement.reviewWindow;
        stored.crew.facilitator = msg.sender;
        stored.split = newEngagement.split;
        stored.asset = newEngagement.asset;
        stored.arbiter = newEngagement.arbiter;
        emit EngagementOpened({
            engagementId: engagementId,
            franchiseId: newEngagement.franchiseId,
            client: newEngagement.client,
            facilitator: msg.sender,
            split: newEngagement.split,
            asset: newEngagement.asset,
            arbiter: newEngagement.arbiter,
            reviewWindow: newEngagement.reviewWindow,
            brief: newEngagement.brief,
            escrow: escrowOf(engagementId)
        });
        if (newEngagement.team.length != 0) _addToTeam(engagementId, stored, newEngagement.team);
        _addOutcomes(engagementId, stored, newEngagement.outcomes);
        // Interaction: code of this network only.
        Clones.cloneDeterministic(_escrowImplementation, bytes32(engagementId));
        IRevenueSplit(newEngagement.split).openAsset(newEngagement.asset);
    }

    // ---------------------------------------------------------------------------------------- the client funds

    /// @inheritdoc IEngagements
    function fund(uint256 engagementId, uint256[] calldata outcomes) external payable nonReentrant {
        _fund(engagementId, outcomes);
    }

    /// @inheritdoc IEngagements
    function fundWithPermit(
        uint256 engagementId,
        uint256[] calldata outcomes,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external nonReentrant {
        address asset = _known(engagementId).asset;
        uint256 sum = 0;
        for (uint256 i = 0; i < outcomes.length; ++i) sum += _outcomes[engagementId][outcomes[i]].amount;
        // Not checked: a permit that fails may have been submitted by somebody else already. If the allowance is
        // missing, the transfer says so. ETH has no permit, and then the value is missing.
        if (asset != ETH) {
            try IERC20Permit(asset).permit(msg.sender, address(this), sum, deadline, v, r, s) {} catch {}
        }
        _fund(engagementId, outcomes);
    }

    // --------------------------------------------------------------------------------------- the team delivers

    /// @inheritdoc IEngagements
    function deliver(uint256 engagementId, uint256 number, bytes32 evidence) external {
        Stored storage stored = _known(engagementId);
        require(
            msg.sender == stored.crew.facilitator || _isIn(stored.crew.team, engagementId, msg.sender),
            Engagements_NotOnTeam(msg.sender)
        );
        require(evidence != 0, Engagements_ZeroDigest());
        Outcome storage outcome_ = _knownOutcome(engagementId, number);
        if (outcome_.state == State.Delivered) {
            _requireReviewRuns(outcome_);
        } else {
            _requireState(engagementId, number, State.Funded);
            require(block.timestamp <= outcome_.due, Engagements_DuePassed(outcome_.due, block.timestamp));
        }
        uint40 until = uint40(block.timestamp) + stored.reviewWindow;
        outcome_.state = State.Delivered;
        outcome_.until = until;
        emit OutcomeDelivered(engagementId, number, msg.sender, evidence, until);
    }

    // ------------------------------------------------------------------------- the client accepts, or disputes

    /// @inheritdoc IEngagements
    function accept(uint256 engagementId, uint256 number) external nonReentrant {
        _requireClient(_known(engagementId));
        bool isDisputed = _knownOutcome(engagementId, number).state == State.Disputed;
        if (!isDisputed) _requireState(engagementId, number, State.Delivered);
        _accept(engagementId, number);
    }

    /// @inheritdoc IEngagements
    function acceptBySilence(uint256 engagementId, uint256 number) external nonReentrant {
        uint40 until = _requireState(engagementId, number, State.Delivered).until;
        require(block.timestamp > until, Engagements_ReviewRunning(until, block.timestamp));
        _accept(engagementId, number);
    }

    /// @inheritdoc IEngagements
    function dispute(uint256 engagementId, uint256 number, bytes32 reason) external {
        _requireClient(_known(engagementId));
        require(reason != 0, Engagements_ZeroDigest());
        Outcome storage outcome_ = _requireState(engagementId, number, State.Delivered);
        _requireReviewRuns(outcome_);
        uint40 until = uint40(block.timestamp) + ARBITER_TIME;
        outcome_.state = State.Disputed;
        outcome_.until = until;
        emit OutcomeDisputed(engagementId, number, reason, until);
    }

    /// @inheritdoc IEngagements
    function resolve(uint256 engagementId, uint256 number, uint16 teamShare, bytes32 ruling) external nonReentrant {
        address arbiter = _known(engagementId).arbiter;
        require(msg.sender == arbiter, Engagements_NotArbiter(msg.sender, arbiter));
        require(teamShare <= ALL, Engagements_ShareTooLarge(teamShare, ALL));
        _requireState(engagementId, number, State.Disputed);
        _divide(engagementId, number, teamShare, ruling);
    }

    /// @inheritdoc IEngagements
    function resolveBySilence(uint256 engagementId, uint256 number) external nonReentrant {
        uint40 until = _requireState(engagementId, number, State.Disputed).until;
        require(block.timestamp > until, Engagements_ArbiterHasTime(until, block.timestamp));
        _divide(engagementId, number, HALF, 0);
    }

    /// @inheritdoc IEngagements
    function expire(uint256 engagementId, uint256 number) external nonReentrant {
        Outcome storage outcome_ = _requireState(engagementId, number, State.Funded);
        bool isClient = msg.sender == _engagements[engagementId].client;
        uint40 from = outcome_.due + (isClient ? 0 : CLIENT_ONLY);
        require(block.timestamp > from, Engagements_NotExpired(from, block.timestamp));
        _end(outcome_, State.Refunded);
        (, uint256 toClient) = _takeOut(engagementId, number, outcome_.amount, 0);
        emit OutcomeRefunded(engagementId, number, msg.sender, toClient);
    }

    function _checkNew(NewEngagement calldata newEngagement) private view {
        (uint256 franchiseId, address client) = (newEngagement.franchiseId, newEngagement.client);
        _requireActive(franchiseId);
        _requireRuns(msg.sender, franchiseId);
        require(client != address(0), Engagements_ZeroAddress());
        require(client != msg.sender, Engagements_ClientIsFacilitator(client));
        uint256 holder = registry.franchiseOfSplit(newEngagement.split);
        require(holder == franchiseId, Engagements_SplitOfAnother(newEngagement.split, franchiseId, holder));
        require(newEngagement.brief != 0, Engagements_ZeroDigest());
        _checkTerms(newEngagement.arbiter, client, msg.sender, newEngagement.reviewWindow);
        if (newEngagement.team.length != 0) _requirePage(newEngagement.team.length, MAX_TEAM);
        _requirePage(newEngagement.outcomes.length, MAX_PAGE);
        _checkAdditions(newEngagement.outcomes);
    }

    function _fund(uint256 engagementId, uint256[] calldata outcomes) private {
        Stored storage stored = _known(engagementId);
        _requireClient(stored);
        _requirePage(outcomes.length, MAX_PAGE);
        _requireActive(stored.franchiseId);
        uint256 sum = 0;
        for (uint256 i = 0; i < outcomes.length; ++i) {
            Outcome storage outcome_ = _requireState(engagementId, outcomes[i], State.Proposed);
            require(block.timestamp <= outcome_.due, Engagements_DuePassed(outcome_.due, block.timestamp));
            outcome_.state = State.Funded;
            sum += outcome_.amount;
            emit OutcomeFunded(engagementId, outcomes[i], outcome_.amount);
        }
        _takeIn(engagementId, stored, sum);
    }

    function _accept(uint256 engagementId, uint256 number) private {
        Outcome storage outcome_ = _outcomes[engagementId][number];
        Crew memory crew = _engagements[engagementId].crew;
        _end(outcome_, State.Accepted);
        _participants[engagementId][number] = crew;
        (uint256 toSplit,) = _takeOut(engagementId, number, outcome_.amount, ALL);
        emit OutcomeAccepted(engagementId, number, msg.sender, toSplit, crew.facilitator, crew.team);
    }

    function _requireState(uint256 engagementId, uint256 number, State wanted)
        private
        view
        returns (Outcome storage outcome_)
    {
        outcome_ = _knownOutcome(engagementId, number);
        State state = outcome_.state;
        require(state == wanted, Engagements_WrongState(engagementId, number, state));
    }

    function _requireReviewRuns(Outcome storage outcome_) private view {
        require(block.timestamp <= outcome_.until, Engagements_ReviewOver(outcome_.until, block.timestamp));
    }
}
