// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title IEquityToken
/// @notice RZM, the equity of the network: an ERC-20 with votes by timestamp (ERC-5805, ERC-6372) and permit (ERC-2612).
/// It is minted by modules alone, each within its mint allowance, and moves between accounts only once transfers are open.
/// @dev Amounts are in equity units: 10^18 of them are one RZM.
interface IEquityToken {
    /// @notice A module may mint up to `limit` in all.
    event MintAllowanceSet(address indexed module, uint256 limit);
    /// @notice A module set `amount` of its allowance aside until `deadline` (seconds, inclusive).
    event AllowanceReserved(address indexed module, bytes32 indexed key, uint256 amount, uint40 deadline);
    /// @notice What was left of a reservation went back to the module's allowance.
    event AllowanceReleased(address indexed module, bytes32 indexed key, uint256 amount);
    /// @notice From now on, for ever, holders may transfer.
    event TransfersOpened();

    /// @notice Holders can't transfer yet. What they own isn't affected.
    error EquityToken_TransfersClosed();
    error EquityToken_TransfersAlreadyOpen();
    error EquityToken_ZeroAmount();
    error EquityToken_NotAModule(address account);
    error EquityToken_LimitBelowUse(uint256 limit, uint256 used);
    error EquityToken_MintAllowanceExceeded(address module, uint256 amount, uint256 available);
    error EquityToken_AlreadyReserved(bytes32 key);
    error EquityToken_DeadlineNotAhead(uint40 deadline, uint256 timestamp);
    error EquityToken_UnknownReservation(address module, bytes32 key);
    error EquityToken_ReservationExpired(bytes32 key, uint40 deadline);
    error EquityToken_ReservationRunning(bytes32 key, uint40 deadline);
    error EquityToken_NothingLeft(bytes32 key);
    error EquityToken_ReservationExceeded(bytes32 key, uint256 amount, uint256 left);

    /// @param limit What the module may mint in all
    /// @param used What it has minted, and what it holds in reservations
    struct MintAllowance {
        uint104 limit;
        uint104 used;
    }

    /// @param left What can still be minted from it
    /// @param deadline Last second in which it can, 0 where nothing was ever reserved
    struct Reservation {
        uint104 left;
        uint40 deadline;
    }

    /// @notice Sets what a module may mint in all, including what it has minted and reserved already.
    /// @dev Restricted. Requirements: `module` is a contract; `limit` isn't below what is used. Setting it to what is used
    /// stops the module, but for what it has reserved.
    /// @dev Warning: the first requirement catches a mistyped address, no more. An account with delegated code (EIP-7702)
    /// passes it, and so does a contract that mints to whomever it likes: read the code of a module first.
    function setMintAllowance(address module, uint104 limit) external;

    /// @notice Lets holders transfer, for ever.
    /// @dev Restricted.
    function openTransfers() external;

    /// @notice Mints from the caller's allowance.
    function mint(address to, uint256 amount) external;

    /// @notice Sets part of the caller's allowance aside under `key`, which can be used once.
    /// @param deadline Seconds; the last moment at which it can be minted
    function reserve(bytes32 key, uint256 amount, uint40 deadline) external;

    /// @notice Mints from a reservation of the caller.
    function mintFromReserved(bytes32 key, address to, uint256 amount) external;

    /// @notice Gives what is left of an expired reservation back to the caller's allowance.
    /// @return left How much that was
    function release(bytes32 key) external returns (uint256 left);

    function mintAllowance(address module) external view returns (MintAllowance memory);

    function reservation(address module, bytes32 key) external view returns (Reservation memory);

    /// @notice Whether holders may transfer.
    function areTransfersOpen() external view returns (bool);
}
