// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title Legs
/// @notice The three shares of every payment, in basis points. They are constants: nobody can re-price a split.
library Legs {
    uint256 internal constant TEAM = 6_000;
    uint256 internal constant PLATFORM = 2_500;
    uint256 internal constant RELATIONSHIP = 1_500;
    uint256 internal constant WHOLE = 10_000;

    /// @notice A leg's part of all that was received, rounded down, asset units.
    /// @dev No overflow: `received` is at most 2^112 - 1 wherever this is called.
    function portion(uint256 received, uint256 leg) internal pure returns (uint256) {
        unchecked {
            return (received * leg) / WHOLE;
        }
    }
}
