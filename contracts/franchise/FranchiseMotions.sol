// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title FranchiseMotions
/// @notice Counts who supports what, without a loop and without ever clearing anything.
/// @dev A motion lives in a *roster*, a number that the registry raises whenever the owners of a franchise change: all that
/// was supported before is then in a roster that nobody asks for any more. Within one roster a motion has *rounds*: one that
/// was carried can be brought again, from nothing.
library FranchiseMotions {
    /// @param round How often the motion was carried in this roster
    /// @param support Owners for it in this round
    /// @param supportedIn For each owner the last round that it supports, plus one
    struct Motion {
        uint32 round;
        uint32 support;
        mapping(address owner => uint32) supportedIn;
    }

    /// @return support Owners for it afterwards, 0 if it had this one's support already
    function add(Motion storage motion, address owner) internal returns (uint32 support) {
        uint32 mark = motion.round + 1;
        if (motion.supportedIn[owner] == mark) return 0;
        motion.supportedIn[owner] = mark;
        support = motion.support + 1;
        motion.support = support;
    }

    /// @return isWithdrawn Whether there was support to withdraw
    function withdraw(Motion storage motion, address owner) internal returns (bool isWithdrawn) {
        if (!isSupportedBy(motion, owner)) return false;
        motion.supportedIn[owner] = 0;
        motion.support -= 1;
        return true;
    }

    /// @notice Ends the round.
    function close(Motion storage motion) internal {
        motion.round += 1;
        motion.support = 0;
    }

    function isSupportedBy(Motion storage motion, address owner) internal view returns (bool) {
        return motion.supportedIn[owner] == motion.round + 1;
    }

    /// @notice How many of so many owners carry a motion: more than half.
    function needed(uint256 ownerCount) internal pure returns (uint256) {
        return ownerCount / 2 + 1;
    }
}
