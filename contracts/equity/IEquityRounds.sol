// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title IEquityRounds
/// @notice Equity handed out by lists. A round is known by the Merkle root of its allocations; the list itself is a
/// document on IPFS whose digest is kept here, so that anybody can rebuild every proof.
/// @dev A leaf is `keccak256(bytes.concat(keccak256(abi.encode(index, account, amount))))`, pairs are hashed in sorted
/// order: OpenZeppelin's StandardMerkleTree. Because a leaf is hashed twice, no inner node can pass for one.
/// Amounts in equity units, times in seconds.
interface IEquityRounds {
    /// @param digest SHA-256 of the allocation list's first document
    /// @param total What the allocations may claim in all
    /// @param deadline The last second in which they can be claimed
    event RoundOpened(bytes32 indexed root, bytes32 indexed digest, uint256 total, uint40 deadline);
    event RoundClaimed(bytes32 indexed root, address indexed account, uint256 index, uint256 amount);
    /// @param returned What nobody claimed; it can be used for another round
    event RoundClosed(bytes32 indexed root, uint256 returned);

    error EquityRounds_ZeroRoot();
    error EquityRounds_ZeroDigest();
    error EquityRounds_ZeroTotal();
    error EquityRounds_AlreadyClaimed(bytes32 root, uint256 index);
    error EquityRounds_PageSize(uint256 length, uint256 maximum);

    /// @param index Place in the list, from 0
    /// @param proof Siblings from the leaf up
    struct Allocation {
        uint256 index;
        address account;
        uint256 amount;
        bytes32[] proof;
    }

    /// @notice Opens a round. Its total is set aside from the module's mint allowance until the deadline.
    /// @dev Restricted. Requirements: root, digest and total aren't zero; no round ever had this root; the deadline is
    /// ahead; the total is within the allowance.
    /// @dev Warning: the contract can't see the list. A list that adds up to more than `total` serves those who come first.
    function openRound(bytes32 root, bytes32 digest, uint256 total, uint40 deadline) external;

    /// @notice Mints the caller's allocation.
    /// @dev The round is the one whose root the proof leads to. A proof for another account, amount or index leads to a root
    /// of which the token knows nothing: `EquityToken_UnknownReservation`. After the deadline:
    /// `EquityToken_ReservationExpired`.
    function claim(uint256 index, uint256 amount, bytes32[] calldata proof) external;

    /// @notice Mints an allocation to its account. Anybody may send it.
    function claimFor(address account, uint256 index, uint256 amount, bytes32[] calldata proof) external;

    /// @notice Mints 1 to 100 allocations, of any rounds and accounts. Those that were claimed before are passed over; any
    /// other failure undoes all.
    function claimMany(Allocation[] calldata allocations) external;

    /// @notice After its deadline, returns what nobody claimed to the allowance. Anybody may send it, once.
    /// @dev The token says why not: `EquityToken_UnknownReservation`, `EquityToken_ReservationRunning`,
    /// `EquityToken_NothingLeft`.
    function closeRound(bytes32 root) external;

    /// @notice SHA-256 of the allocation list's first document, 0 for an unknown round.
    function digestOf(bytes32 root) external view returns (bytes32);

    function isClaimed(bytes32 root, uint256 index) external view returns (bool);
}
