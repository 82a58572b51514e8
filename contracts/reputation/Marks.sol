// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title Marks
/// @notice Marks for the nine types of work in one number, as `IAttestationRegistry` describes it.
library Marks {
    /// @dev All bits of nine types.
    uint256 private constant ALL = (1 << 27) - 1;
    /// @dev The lowest bit of each type.
    uint256 private constant LOWEST = ALL / 7;

    /// @notice Whether one to three types are marked, each with 0 to 4, and nothing else is in it.
    /// @dev All nine at once. A type is marked if any of its bits is set; 6 and 7, which mean nothing, have both higher bits set.
    function areValid(uint256 marks) internal pure returns (bool) {
        (uint256 middle, uint256 high) = (marks >> 1, marks >> 2);
        uint256 marked = (marks | middle | high) & LOWEST;
        uint256 meaningless = middle & high & LOWEST;
        return marks <= ALL && meaningless == 0 && marked != 0 && _withoutLowest(_withoutLowest(_withoutLowest(marked))) == 0;
    }

    /// @dev A number without the lowest bit that is set in it; 0 if there is none.
    function _withoutLowest(uint256 value) private pure returns (uint256) {
        unchecked {
            return value & (value - 1); // safe: 0 less 1 is all bits, of which none is in 0
        }
    }
}
