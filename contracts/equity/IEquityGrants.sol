// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title IEquityGrants
/// @notice Equity that vests: nothing up to the cliff, then in proportion to the time since the start, all of it at the end.
/// It is minted when it is claimed; nothing is locked up before.
/// @dev Amounts in equity units (10^18 are one RZM), times in seconds since 1970.
///
///     vested(t) = 0                                        t < cliff
///               = amount                                   t ≥ end
///               = ⌊amount · (t − start) / (end − start)⌋   otherwise
///
/// which is the curve of OpenZeppelin's VestingWalletCliff. A revocable grant that is revoked at r ends there with what
/// had vested: amount' = vested(r), end' = r.
interface IEquityGrants {
    event GrantCreated(
        uint256 indexed id,
        address indexed account,
        uint256 amount,
        uint40 start,
        uint40 cliff,
        uint40 end,
        bool revocable
    );
    event GrantClaimed(uint256 indexed id, address indexed account, address to, uint256 amount);
    /// @param vested What the account keeps, claimed or not
    /// @param returned What went back to what can be granted
    event GrantRevoked(uint256 indexed id, address indexed account, uint256 vested, uint256 returned);

    error EquityGrants_ZeroAccount();
    error EquityGrants_ZeroAmount();
    error EquityGrants_EndNotAfterStart(uint40 start, uint40 end);
    error EquityGrants_CliffBeforeStart(uint40 cliff, uint40 start);
    error EquityGrants_CliffAfterEnd(uint40 cliff, uint40 end);
    error EquityGrants_AllowanceExceeded(uint256 amount, uint256 available);
    error EquityGrants_PageSize(uint256 length, uint256 maximum);
    error EquityGrants_UnknownGrant(address account, uint256 id);
    error EquityGrants_NothingToClaim(address account);
    error EquityGrants_NotRevocable(address account, uint256 id);
    error EquityGrants_FullyVested(address account, uint256 id);

    /// @param amount All that will ever vest
    /// @param start When vesting begins; may be past
    /// @param cliff Before it nothing is vested; `start` for none
    /// @param end When all is vested
    /// @param revocable Whether the network may stop it
    struct NewGrant {
        address account;
        uint256 amount;
        uint40 start;
        uint40 cliff;
        uint40 end;
        bool revocable;
    }

    /// @param revocable Whether the network may still stop it
    /// @param revoked Whether it was stopped; `amount` is then what had vested, and `end` when it was stopped
    struct Grant {
        uint104 amount;
        uint40 start;
        uint40 cliff;
        uint40 end;
        bool revocable;
        bool revoked;
    }

    /// @notice Promises equity to an account.
    /// @dev Restricted. Requirements: account and amount aren't zero; start ≤ cliff ≤ end; start < end; what was promised
    /// in all stays within the mint allowance.
    /// @return id Counts from 1
    function createGrant(NewGrant calldata newGrant) external returns (uint256 id);

    /// @notice Creates 1 to 100 grants, all or none.
    /// @dev Restricted.
    /// @return firstId The others follow it
    function createGrants(NewGrant[] calldata newGrants) external returns (uint256 firstId);

    /// @notice Stops a revocable grant at what has vested by now. What was vested can still be claimed.
    /// @dev Restricted.
    function revoke(address account, uint256 id) external;

    /// @notice Mints what can be claimed of a grant of the caller.
    function claim(uint256 id) external returns (uint256 amount);

    /// @notice The same to another address.
    function claimTo(uint256 id, address to) external returns (uint256 amount);

    /// @notice Mints what can be claimed of 1 to 100 grants of the caller. Those without anything are passed over;
    /// `EquityGrants_NothingToClaim` if that's all of them.
    function claimMany(uint256[] calldata ids, address to) external returns (uint256 amount);

    /// @notice The grant as it stands.
    function grantOf(address account, uint256 id) external view returns (Grant memory);

    /// @notice What will have vested, or had vested, at a moment, claimed or not.
    function vestedAt(address account, uint256 id, uint256 timestamp) external view returns (uint256);

    /// @notice What was claimed of a grant.
    function claimed(address account, uint256 id) external view returns (uint256);

    /// @notice What can be claimed of a grant now.
    function claimable(address account, uint256 id) external view returns (uint256);

    /// @notice What was promised in all: claimed, claimable or still to vest.
    function promised() external view returns (uint256);

    /// @notice How many grants were created.
    function grantCount() external view returns (uint256);
}
