// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @dev From the lowest bit: votes against (96), votes for (96), number (32), lateAfter (32).
type Tally is uint256;

using Tallies for Tally global;

/// @title Tallies
/// @notice What most ballots read and write of a proposal, in one word.
/// @dev By hand, because the compiler writes a word once for each field that changes.
/// @dev Warning: more than 2^96 − 1 units (79 billion RZM) on one side can't be counted, and revert.
library Tallies {
    /// @dev What `lateAfter` is once a late quorum has extended the vote.
    uint32 internal constant NEVER = type(uint32).max;

    /// @param number_ Which proposal it is among those that were voted on, from 1: the place of its bit in every voter's words
    /// @param lateAfter_ How many seconds after the snapshot a ballot that makes quorum extends the vote
    function begin(uint32 number_, uint32 lateAfter_) internal pure returns (Tally) {
        return Tally.wrap((uint256(lateAfter_) << 224) | (uint256(number_) << 192));
    }

    /// @return votes In the equity house, 10^18 to one RZM
    function against(Tally tally) internal pure returns (uint256 votes) {
        return uint96(Tally.unwrap(tally));
    }

    /// @return votes In the equity house, 10^18 to one RZM
    function inFavour(Tally tally) internal pure returns (uint256 votes) {
        return uint96(Tally.unwrap(tally) >> 96);
    }

    /// @return 0 while nobody has voted
    function number(Tally tally) internal pure returns (uint256) {
        return uint32(Tally.unwrap(tally) >> 192);
    }

    /// @return Seconds
    function lateAfter(Tally tally) internal pure returns (uint256) {
        return Tally.unwrap(tally) >> 224;
    }

    function addAgainst(Tally tally, uint256 votes) internal pure returns (Tally) {
        return _add(tally, against(tally), votes, 0);
    }

    function addInFavour(Tally tally, uint256 votes) internal pure returns (Tally) {
        return _add(tally, inFavour(tally), votes, 96);
    }

    function neverLateAgain(Tally tally) internal pure returns (Tally) {
        return Tally.wrap(Tally.unwrap(tally) | (uint256(NEVER) << 224));
    }

    /// @param before What is in the field at `shift`
    function _add(Tally tally, uint256 before, uint256 votes, uint256 shift) private pure returns (Tally) {
        // The sum fits into its field, so that nothing is carried into the next.
        SafeCast.toUint96(before + votes);
        unchecked {
            return Tally.wrap(Tally.unwrap(tally) + (votes << shift));
        }
    }
}
