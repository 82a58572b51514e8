// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {FranchiseMotions} from "./FranchiseMotions.sol";
import {IFranchiseRegistry} from "./IFranchiseRegistry.sol";

/// @title FranchiseOwners
/// @notice Who owns which franchise, now and in the past, and what the owners of one decide together.
abstract contract FranchiseOwners is IFranchiseRegistry {
    using Checkpoints for Checkpoints.Trace208;
    using FranchiseMotions for FranchiseMotions.Motion;

    /// @dev `roster` goes up with every change of owners; it names the motions that count.
    struct Stored {
        bytes32 charter;
        uint32 ownerCount;
        uint32 roster;
        uint48 admittedAt;
        bool suspended;
    }

    uint48 private constant INVITATION_TERM = 30 days;

    mapping(uint256 franchiseId => Stored) internal _franchises;

    mapping(address account => Checkpoints.Trace208) private _franchiseOf;
    mapping(uint256 franchiseId => mapping(address account => uint48)) private _invitations;
    mapping(bytes32 motionId => FranchiseMotions.Motion) private _motions;

    /// @inheritdoc IFranchiseRegistry
    function supportAdmission(address account) external {
        uint256 franchiseId = _franchiseOfOwner(msg.sender);
        _requireOwnsNone(account);
        require(!_isInvited(franchiseId, account), FranchiseRegistry_AlreadyInvited(account, franchiseId));
        if (_support(franchiseId, Matter.AdmitOwner, _subject(account))) {
            uint48 deadline = clock() + INVITATION_TERM;
            _invitations[franchiseId][account] = deadline;
            emit OwnerInvited(franchiseId, account, deadline);
        }
    }

    /// @inheritdoc IFranchiseRegistry
    function supportRemoval(address account) external {
        uint256 franchiseId = _franchiseOfOwner(msg.sender);
        bool isOwner = franchiseOf(account) == franchiseId;
        require(
            isOwner || _isInvited(franchiseId, account), FranchiseRegistry_NotOwnerOrInvited(account, franchiseId)
        );
        if (isOwner) _requireAnotherOwner(account, franchiseId);
        if (!_support(franchiseId, Matter.RemoveOwner, _subject(account))) return;
        if (isOwner) {
            _removeOwner(franchiseId, account);
        } else {
            delete _invitations[franchiseId][account];
            emit InvitationWithdrawn(franchiseId, account);
        }
    }

    /// @inheritdoc IFranchiseRegistry
    function supportCharter(bytes32 charter) external {
        uint256 franchiseId = _franchiseOfOwner(msg.sender);
        require(charter != 0, FranchiseRegistry_ZeroCharter());
        Stored storage stored = _franchises[franchiseId];
        require(charter != stored.charter, FranchiseRegistry_SameCharter(charter));
        if (_support(franchiseId, Matter.ChangeCharter, charter)) {
            stored.charter = charter;
            emit CharterChanged(franchiseId, charter);
        }
    }

    /// @inheritdoc IFranchiseRegistry
    function withdrawSupport(Matter matter, bytes32 subject) external {
        uint256 franchiseId = _franchiseOfOwner(msg.sender);
        FranchiseMotions.Motion storage motion_ = _motion(franchiseId, matter, subject);
        require(motion_.withdraw(msg.sender), FranchiseRegistry_NotSupported(msg.sender));
        emit MotionSupportWithdrawn(franchiseId, matter, subject, msg.sender, motion_.support);
    }

    /// @inheritdoc IFranchiseRegistry
    function acceptOwnership(uint256 franchiseId) external {
        uint256 deadline = _invitations[franchiseId][msg.sender];
        require(deadline != 0, FranchiseRegistry_NotInvited(msg.sender, franchiseId));
        require(
            deadline >= block.timestamp, FranchiseRegistry_InvitationExpired(msg.sender, franchiseId, deadline)
        );
        delete _invitations[franchiseId][msg.sender];
        _addOwner(franchiseId, msg.sender);
    }

    /// @inheritdoc IFranchiseRegistry
    function resignOwnership() external {
        uint256 franchiseId = _franchiseOfOwner(msg.sender);
        _requireAnotherOwner(msg.sender, franchiseId);
        _removeOwner(franchiseId, msg.sender);
    }

    /// @inheritdoc IFranchiseRegistry
    function franchiseOf(address account) public view returns (uint256) {
        return _franchiseOf[account].latest();
    }

    /// @inheritdoc IFranchiseRegistry
    function invitation(uint256 franchiseId, address account) external view returns (uint256) {
        return _invitations[franchiseId][account];
    }

    /// @inheritdoc IFranchiseRegistry
    function motion(uint256 franchiseId, Matter matter, bytes32 subject)
        external
        view
        returns (uint256 support, uint256 needed)
    {
        return (
            _motion(franchiseId, matter, subject).support,
            FranchiseMotions.needed(_franchises[franchiseId].ownerCount)
        );
    }

    /// @inheritdoc IFranchiseRegistry
    function isSupportedBy(uint256 franchiseId, Matter matter, bytes32 subject, address account)
        external
        view
        returns (bool)
    {
        return _motion(franchiseId, matter, subject).isSupportedBy(account);
    }

    /// @notice The registry counts by time: seconds (ERC-6372).
    function clock() public view returns (uint48) {
        return uint48(block.timestamp);
    }

    /// @notice How `clock` counts (ERC-6372).
    // The name is the standard's.
    function CLOCK_MODE() external pure returns (string memory) {
        return "mode=timestamp";
    }

    /// @dev An account that becomes an owner leaves nothing behind elsewhere: it owned nothing.
    function _addOwner(uint256 franchiseId, address account) internal {
        _requireOwnsNone(account);
        uint256 ownerCount = _changeRoster(franchiseId, 1);
        // The cast is safe: ids count up from 1, a proposal each.
        _franchiseOf[account].push(clock(), uint208(franchiseId));
        emit OwnerAdded(franchiseId, account, ownerCount);
    }

    /// @return franchiseId The one that `account` owns; refuses if there's none
    function _franchiseOfOwner(address account) internal view returns (uint256 franchiseId) {
        franchiseId = franchiseOf(account);
        require(franchiseId != 0, FranchiseRegistry_NotAnOwner(account));
    }

    /// @dev What an account owned at the end of a past second. The caller sees to it that the second is over.
    function _pastFranchiseOf(address account, uint48 timepoint) internal view returns (uint256) {
        return _franchiseOf[account].upperLookupRecent(timepoint);
    }

    function _removeOwner(uint256 franchiseId, address account) private {
        uint256 ownerCount = _changeRoster(franchiseId, -1);
        _franchiseOf[account].push(clock(), 0);
        emit OwnerRemoved(franchiseId, account, ownerCount);
    }

    function _changeRoster(uint256 franchiseId, int256 change) private returns (uint256 ownerCount) {
        Stored storage stored = _franchises[franchiseId];
        ownerCount = uint256(int256(uint256(stored.ownerCount)) + change);
        stored.ownerCount = SafeCast.toUint32(ownerCount);
        stored.roster += 1;
    }

    /// @return isCarried Whether this was the support that carried it; the motion then begins anew
    function _support(uint256 franchiseId, Matter matter, bytes32 subject) private returns (bool isCarried) {
        FranchiseMotions.Motion storage motion_ = _motion(franchiseId, matter, subject);
        uint256 support = motion_.add(msg.sender);
        require(support != 0, FranchiseRegistry_AlreadySupported(msg.sender));
        uint256 needed = FranchiseMotions.needed(_franchises[franchiseId].ownerCount);
        emit MotionSupported(franchiseId, matter, subject, msg.sender, support, needed);
        isCarried = support >= needed;
        if (isCarried) motion_.close();
    }

    function _motion(uint256 franchiseId, Matter matter, bytes32 subject)
        private
        view
        returns (FranchiseMotions.Motion storage)
    {
        return _motions[keccak256(abi.encode(franchiseId, _franchises[franchiseId].roster, matter, subject))];
    }

    function _isInvited(uint256 franchiseId, address account) private view returns (bool) {
        return _invitations[franchiseId][account] >= block.timestamp;
    }

    function _requireOwnsNone(address account) private view {
        require(account != address(0), FranchiseRegistry_ZeroAccount());
        uint256 owned = franchiseOf(account);
        require(owned == 0, FranchiseRegistry_AlreadyOwner(account, owned));
    }

    function _requireAnotherOwner(address account, uint256 franchiseId) private view {
        require(_franchises[franchiseId].ownerCount > 1, FranchiseRegistry_LastOwner(account, franchiseId));
    }

    function _subject(address account) private pure returns (bytes32) {
        return bytes32(uint256(uint160(account)));
    }
}
