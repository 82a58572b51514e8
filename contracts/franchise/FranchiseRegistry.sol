// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IPatronageEquity} from "../equity/IPatronageEquity.sol";
import {IRevenueSplit} from "../revenue/IRevenueSplit.sol";
import {IRevenueSplitFactory} from "../revenue/IRevenueSplitFactory.sol";
import {FranchiseOwners} from "./FranchiseOwners.sol";
import {IFranchiseRegistry} from "./IFranchiseRegistry.sol";

/// @title FranchiseRegistry
/// @notice The franchises of the network: the network admits and suspends them, their owners run them.
/// @dev Holds no money and no equity. It holds the power to recognise splits for patronage (role 3), and uses it only for
/// splits in the hands of an owner of an active franchise, or of a facilitator of it who asks for that.
contract FranchiseRegistry is FranchiseOwners, AccessManaged {
    using Checkpoints for Checkpoints.Trace208;

    uint256 private constant MAX_NAME = 64;
    uint256 private constant MAX_FOUNDERS = 50;
    uint256 private constant MAX_PAGE = 100;

    IRevenueSplitFactory public immutable factory;
    IPatronageEquity public immutable patronage;

    /// @inheritdoc IFranchiseRegistry
    uint256 public franchiseCount;

    /// @inheritdoc IFranchiseRegistry
    mapping(address split => uint256) public franchiseOfSplit;

    Checkpoints.Trace208 private _activeCount;
    /// @dev 1 while a franchise is active, 0 while it's suspended.
    mapping(uint256 franchiseId => Checkpoints.Trace208) private _active;
    mapping(uint256 franchiseId => mapping(Role role => mapping(address account => bool))) private _roles;

    constructor(address authority_, IRevenueSplitFactory factory_, IPatronageEquity patronage_)
        AccessManaged(authority_)
    {
        factory = factory_;
        patronage = patronage_;
    }

    /// @inheritdoc IFranchiseRegistry
    function admitFranchise(string calldata name, bytes32 charter, address[] calldata owners)
        external
        restricted
        returns (uint256 franchiseId)
    {
        uint256 nameLength = bytes(name).length;
        require(nameLength != 0 && nameLength <= MAX_NAME, FranchiseRegistry_NameLength(nameLength, MAX_NAME));
        require(charter != 0, FranchiseRegistry_ZeroCharter());
        _requirePage(owners.length, MAX_FOUNDERS);

        franchiseId = ++franchiseCount;
        Stored storage stored = _franchises[franchiseId];
        stored.charter = charter;
        stored.admittedAt = clock();
        _setActive(franchiseId, true);
        emit FranchiseAdmitted(franchiseId, name, charter);
        for (uint256 i = 0; i < owners.length; ++i) _addOwner(franchiseId, owners[i]);
    }

    /// @inheritdoc IFranchiseRegistry
    function suspend(uint256 franchiseId) external restricted {
        Stored storage stored = _known(franchiseId);
        require(!stored.suspended, FranchiseRegistry_Suspended(franchiseId));
        require(activeCount() > 1, FranchiseRegistry_LastActiveFranchise(franchiseId));
        stored.suspended = true;
        _setActive(franchiseId, false);
        emit FranchiseSuspended(franchiseId);
    }

    /// @inheritdoc IFranchiseRegistry
    function reinstate(uint256 franchiseId) external restricted {
        Stored storage stored = _known(franchiseId);
        require(stored.suspended, FranchiseRegistry_NotSuspended(franchiseId));
        stored.suspended = false;
        _setActive(franchiseId, true);
        emit FranchiseReinstated(franchiseId);
    }

    /// @inheritdoc IFranchiseRegistry
    function appoint(Role role, address[] calldata accounts) external {
        uint256 franchiseId = _franchiseOfOwner(msg.sender);
        require(!_franchises[franchiseId].suspended, FranchiseRegistry_Suspended(franchiseId));
        _requirePage(accounts.length, MAX_PAGE);
        for (uint256 i = 0; i < accounts.length; ++i) {
            address account = accounts[i];
            require(account != address(0), FranchiseRegistry_ZeroAccount());
            require(!_roles[franchiseId][role][account], FranchiseRegistry_AlreadyAppointed(account, role));
            _roles[franchiseId][role][account] = true;
            emit Appointed(franchiseId, account, role, msg.sender);
        }
    }

    /// @inheritdoc IFranchiseRegistry
    function dismiss(Role role, address[] calldata accounts) external {
        uint256 franchiseId = _franchiseOfOwner(msg.sender);
        _requirePage(accounts.length, MAX_PAGE);
        for (uint256 i = 0; i < accounts.length; ++i) _endRole(franchiseId, role, accounts[i]);
    }

    /// @inheritdoc IFranchiseRegistry
    function resign(uint256 franchiseId, Role role) external {
        _endRole(franchiseId, role, msg.sender);
    }

    /// @inheritdoc IFranchiseRegistry
    /// @dev The calls that follow go to a split whose code is the factory's own, and to the network's patronage. None of them
    /// calls an asset, and everything of this contract is written by then.
    function recogniseSplit(uint256 franchiseId, address split, address[] calldata assets) external {
        // Check:
        require(!_known(franchiseId).suspended, FranchiseRegistry_Suspended(franchiseId));
        require(factory.isSplit(split), FranchiseRegistry_NotASplit(split));
        uint256 holder = franchiseOfSplit[split];
        require(holder == 0 || holder == franchiseId, FranchiseRegistry_SplitOfAnother(split, holder));
        require(holder == 0 || assets.length != 0, FranchiseRegistry_NothingToRecognise(split));
        address keeper = _keeperOf(split);
        bool byKeeper = msg.sender == keeper;
        require(byKeeper || franchiseOf(msg.sender) == franchiseId, FranchiseRegistry_NotAnOwner(msg.sender));
        // An appointment needs no consent, so it says nothing for who was appointed until they call themselves.
        require(
            franchiseOf(keeper) == franchiseId || (byKeeper && _roles[franchiseId][Role.Facilitator][keeper]),
            FranchiseRegistry_NotOurSplit(split, keeper)
        );
        // Effect:
        if (holder == 0) {
            franchiseOfSplit[split] = franchiseId;
            emit SplitAdded(franchiseId, split, msg.sender);
        }
        // Interaction:
        if (assets.length != 0) patronage.recognise(split, assets);
    }

    /// @inheritdoc IFranchiseRegistry
    function franchise(uint256 franchiseId) external view returns (Franchise memory) {
        Stored storage stored = _known(franchiseId);
        return Franchise({
            charter: stored.charter,
            ownerCount: stored.ownerCount,
            suspended: stored.suspended,
            admittedAt: stored.admittedAt
        });
    }

    /// @inheritdoc IFranchiseRegistry
    function isActive(uint256 franchiseId) external view returns (bool) {
        Stored storage stored = _franchises[franchiseId];
        return stored.admittedAt != 0 && !stored.suspended;
    }

    /// @inheritdoc IFranchiseRegistry
    function activeCount() public view returns (uint256) {
        return _activeCount.latest();
    }

    /// @inheritdoc IFranchiseRegistry
    function pastActiveCount(uint256 timepoint) external view returns (uint256) {
        return _activeCount.upperLookupRecent(_requirePast(timepoint));
    }

    /// @inheritdoc IFranchiseRegistry
    function pastVoteOf(address account, uint256 timepoint) external view returns (uint256 franchiseId) {
        uint48 past = _requirePast(timepoint);
        franchiseId = _pastFranchiseOf(account, past);
        if (franchiseId != 0 && _active[franchiseId].upperLookupRecent(past) == 0) return 0;
    }

    /// @inheritdoc IFranchiseRegistry
    function holdsRole(uint256 franchiseId, Role role, address account) external view returns (bool) {
        return _roles[franchiseId][role][account];
    }

    function _setActive(uint256 franchiseId, bool isActive_) private {
        uint208 count = _activeCount.latest();
        _activeCount.push(clock(), isActive_ ? count + 1 : count - 1);
        _active[franchiseId].push(clock(), isActive_ ? 1 : 0);
    }

    function _endRole(uint256 franchiseId, Role role, address account) private {
        require(_roles[franchiseId][role][account], FranchiseRegistry_NotAppointed(account, role));
        _roles[franchiseId][role][account] = false;
        emit Dismissed(franchiseId, account, role, msg.sender);
    }

    /// @dev In whose hands a split is: its controller, or its relationship manager once nobody controls it.
    function _keeperOf(address split) private view returns (address keeper) {
        keeper = IRevenueSplit(split).controller();
        if (keeper == address(0)) keeper = IRevenueSplit(split).manager();
    }

    function _known(uint256 franchiseId) private view returns (Stored storage stored) {
        stored = _franchises[franchiseId];
        require(stored.admittedAt != 0, FranchiseRegistry_UnknownFranchise(franchiseId));
    }

    function _requirePast(uint256 timepoint) private view returns (uint48) {
        require(timepoint < clock(), FranchiseRegistry_FutureLookup(timepoint, clock()));
        return SafeCast.toUint48(timepoint);
    }

    function _requirePage(uint256 length, uint256 maximum) private pure {
        require(length != 0 && length <= maximum, FranchiseRegistry_PageSize(length, maximum));
    }
}
