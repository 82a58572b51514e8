// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title ProposerMark
/// @notice Tells whether a description ends with an account's own address, as the mark `#proposer=0x…` does.
/// @dev OpenZeppelin's governor parses that address character by character, for 15,000 gas. This writes the account's
/// address as text, in one go, and compares. It says yes only where OpenZeppelin says that the account may propose: either
/// the mark is its own, or there's none that can be read. Whoever gets no asks OpenZeppelin. A fuzz test holds one against
/// the other.
library ProposerMark {
    /// @dev Letters of both cases are compared as small ones; digits have that bit already.
    uint256 private constant SMALL = 0x2020202020202020202020202020202020202020202020202020202020202020;

    function isOf(address account, string memory description) internal pure returns (bool) {
        if (bytes(description).length < 40) return false;
        (uint256 start, uint256 end) = _lastForty(description);
        uint256 number = uint160(account);
        return (start | SMALL) == _hexOf(number >> 32) && uint64(end | SMALL) == uint64(_hexOf(uint32(number)));
    }

    /// @return start 32 characters from the fortieth before the end
    /// @return end The last 32 characters
    function _lastForty(string memory text) private pure returns (uint256 start, uint256 end) {
        // Reads only: the text has at least 40 characters.
        assembly ("memory-safe") {
            end := mload(add(text, mload(text)))
            start := mload(sub(add(text, mload(text)), 8))
        }
    }

    /// @return text The last 16 bytes of a number as 32 characters
    function _hexOf(uint256 number) private pure returns (uint256 text) {
        // Draws the half bytes apart until each has a byte of its own: halves, quarters, …
        text = number & type(uint128).max;
        uint256 mask = type(uint128).max;
        for (uint256 shift = 64; shift != 2; shift >>= 1) {
            mask ^= mask << shift;
            text = (text | (text << shift)) & mask;
        }
        // Adding 6 carries into the next half byte for ten and more, which are letters: 39 above where digits would go on.
        // No byte overflows: the largest is 0x66.
        unchecked {
            uint256 isLetter = ((text + 0x0606060606060606060606060606060606060606060606060606060606060606) >> 4)
                & 0x0101010101010101010101010101010101010101010101010101010101010101;
            text += 0x3030303030303030303030303030303030303030303030303030303030303030 + isLetter * 39;
        }
    }
}
