// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IEquityGrants} from "./IEquityGrants.sol";
import {IEquityToken} from "./IEquityToken.sol";

/// @title EquityGrants
/// @notice Equity that vests and is minted when claimed.
/// @dev `promised` stays within the token's mint allowance, and what was minted stays within `promised`: a claim needs no
/// count of its own. Claims stop only if the network sets the allowance below what it has promised.
contract EquityGrants is IEquityGrants, AccessManaged {
    uint256 private constant MAX_PAGE = 100;

    IEquityToken public immutable token;

    /// @dev One word for both. No overflow: the token's allowance is below 2^104 too.
    uint104 private _promised;
    uint64 private _grantCount;

    /// @dev By account, so that the account needn't be stored.
    mapping(address account => mapping(uint256 id => Grant)) private _grants;
    /// @dev Apart from the terms: creating a grant writes one slot.
    mapping(address account => mapping(uint256 id => uint256)) private _claimed;

    constructor(address authority_, IEquityToken token_) AccessManaged(authority_) {
        token = token_;
    }

    /// @inheritdoc IEquityGrants
    function createGrant(NewGrant calldata newGrant) external restricted returns (uint256 id) {
        id = _promise(newGrant.amount, 1);
        _create(id, newGrant);
    }

    /// @inheritdoc IEquityGrants
    function createGrants(NewGrant[] calldata newGrants) external restricted returns (uint256 firstId) {
        uint256 length = newGrants.length;
        require(length != 0 && length <= MAX_PAGE, EquityGrants_PageSize(length, MAX_PAGE));
        uint256 sum = 0;
        for (uint256 i = 0; i < length; ++i) sum = Math.saturatingAdd(sum, newGrants[i].amount);
        firstId = _promise(sum, length);
        for (uint256 i = 0; i < length; ++i) _create(firstId + i, newGrants[i]);
    }

    /// @inheritdoc IEquityGrants
    function revoke(address account, uint256 id) external restricted {
        Grant memory grant = _known(account, id);
        require(grant.revocable, EquityGrants_NotRevocable(account, id));
        uint256 vested = _vestedAt(grant, block.timestamp);
        uint256 returned = grant.amount - vested;
        require(returned != 0, EquityGrants_FullyVested(account, id));

        // Casts are safe: what has vested isn't above what was granted, what returns neither.
        grant.amount = uint104(vested);
        grant.end = uint40(block.timestamp);
        grant.revocable = false;
        grant.revoked = true;
        _grants[account][id] = grant;
        _promised -= uint104(returned);
        emit GrantRevoked(id, account, vested, returned);
    }

    /// @inheritdoc IEquityGrants
    function claim(uint256 id) external returns (uint256) {
        return _claimOne(id, msg.sender);
    }

    /// @inheritdoc IEquityGrants
    function claimTo(uint256 id, address to) external returns (uint256) {
        return _claimOne(id, to);
    }

    /// @inheritdoc IEquityGrants
    function claimMany(uint256[] calldata ids, address to) external returns (uint256 amount) {
        uint256 length = ids.length;
        require(length != 0 && length <= MAX_PAGE, EquityGrants_PageSize(length, MAX_PAGE));
        for (uint256 i = 0; i < length; ++i) amount += _take(ids[i], to);
        require(amount != 0, EquityGrants_NothingToClaim(msg.sender));
        token.mint(to, amount);
    }

    /// @inheritdoc IEquityGrants
    function grantOf(address account, uint256 id) external view returns (Grant memory) {
        return _known(account, id);
    }

    /// @inheritdoc IEquityGrants
    function vestedAt(address account, uint256 id, uint256 timestamp) external view returns (uint256) {
        return _vestedAt(_known(account, id), timestamp);
    }

    /// @inheritdoc IEquityGrants
    function claimed(address account, uint256 id) external view returns (uint256) {
        return _claimed[account][id];
    }

    /// @inheritdoc IEquityGrants
    function claimable(address account, uint256 id) external view returns (uint256) {
        return _vestedAt(_known(account, id), block.timestamp) - _claimed[account][id];
    }

    /// @inheritdoc IEquityGrants
    function promised() external view returns (uint256) {
        return _promised;
    }

    /// @inheritdoc IEquityGrants
    function grantCount() external view returns (uint256) {
        return _grantCount;
    }

    /// @dev Counts promises in. The amount is within the allowance afterwards, so it fits where it is stored.
    function _promise(uint256 amount, uint256 count) private returns (uint256 firstId) {
        uint256 limit = token.mintAllowance(address(this)).limit;
        uint256 before = _promised;
        uint256 available = limit > before ? limit - before : 0; // the network may have lowered it
        require(amount <= available, EquityGrants_AllowanceExceeded(amount, available));
        firstId = uint256(_grantCount) + 1;
        // Casts are safe: the sum isn't above the limit; nobody can afford 2^64 grants.
        _promised = uint104(before + amount);
        _grantCount = uint64(firstId + count - 1);
    }

    function _create(uint256 id, NewGrant calldata newGrant) private {
        (uint40 start, uint40 cliff, uint40 end) = (newGrant.start, newGrant.cliff, newGrant.end);
        require(newGrant.account != address(0), EquityGrants_ZeroAccount());
        require(newGrant.amount != 0, EquityGrants_ZeroAmount());
        require(start < end, EquityGrants_EndNotAfterStart(start, end));
        require(start <= cliff, EquityGrants_CliffBeforeStart(cliff, start));
        require(cliff <= end, EquityGrants_CliffAfterEnd(cliff, end));

        _grants[newGrant.account][id] = Grant({
            amount: uint104(newGrant.amount), // safe: within the allowance, see `_promise`
            start: start,
            cliff: cliff,
            end: end,
            revocable: newGrant.revocable,
            revoked: false
        });
        emit GrantCreated(id, newGrant.account, newGrant.amount, start, cliff, end, newGrant.revocable);
    }

    function _claimOne(uint256 id, address to) private returns (uint256 amount) {
        amount = _take(id, to);
        require(amount != 0, EquityGrants_NothingToClaim(msg.sender));
        token.mint(to, amount);
    }

    /// @dev Books all that the caller can claim of a grant. What is claimed of it is then exactly what has vested.
    function _take(uint256 id, address to) private returns (uint256 amount) {
        uint256 vested = _vestedAt(_known(msg.sender, id), block.timestamp);
        // No underflow: time doesn't run backwards, and revoking keeps what has vested.
        unchecked {
            amount = vested - _claimed[msg.sender][id];
        }
        if (amount == 0) return 0;
        _claimed[msg.sender][id] = vested;
        emit GrantClaimed(id, msg.sender, to, amount);
    }

    function _known(address account, uint256 id) private view returns (Grant memory grant) {
        grant = _grants[account][id];
        require(grant.end != 0, EquityGrants_UnknownGrant(account, id));
    }

    function _vestedAt(Grant memory grant, uint256 timestamp) private pure returns (uint256) {
        if (timestamp < grant.cliff) return 0;
        if (timestamp >= grant.end) return grant.amount;
        // start ≤ cliff ≤ timestamp < end, so nothing underflows and nothing is divided by 0; the product is below 2^144.
        unchecked {
            return uint256(grant.amount) * (timestamp - grant.start) / (grant.end - grant.start);
        }
    }
}
