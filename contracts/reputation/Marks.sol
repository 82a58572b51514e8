// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title Marks
/// @notice Marks for the nine types of work in one number, as `IAttestationRegistry` describes it.
library Marks {
    uint256 private constant TYPES = 9;
    uint256 private constant MOST_TYPES = 3;
    uint256 private constant BITS = 3;
    /// @dev The mark 4, plus 1.
    uint256 private constant HIGHEST = 5;

    /// @notice Whether one to three types are marked, each with 0 to 4, and nothing else is in it.
    function areValid(uint256 marks) internal pure returns (bool) {
        if (marks >> (TYPES * BITS) != 0) return false;
        uint256 marked = 0;
        for (uint256 left = marks; left != 0; left >>= BITS) {
            uint256 value = left & 7; // the lowest BITS bits
            if (value > HIGHEST) return false;
            if (value != 0) ++marked;
        }
        return marked != 0 && marked <= MOST_TYPES;
    }
}
