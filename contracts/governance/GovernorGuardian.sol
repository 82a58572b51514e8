// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";

/// @title GovernorGuardian
/// @notice Somebody who may cancel any proposal that isn't executed, and nothing else, until a date.
/// @dev OpenZeppelin's GovernorProposalGuardian has no end, and lets a proposer cancel at any time while there is no guardian;
/// here a proposer may cancel while its proposal is pending, always.
/// @dev Warning: a guardian can cancel the proposal that would replace it. That's why its mandate ends by itself.
abstract contract GovernorGuardian is Governor {
    /// @notice The longest mandate that can be given at once, seconds.
    uint48 public constant MAX_GUARDIAN_TERM = 365 days;

    address private _guardian;
    uint48 private _guardianUntil;

    /// @param until Last second of the mandate
    event GuardianSet(address indexed guardian, uint48 until);

    error GovernorGuardian_TermTooLong(uint48 until, uint48 latest);

    /// @notice Names a guardian, or nobody (`address(0)`). Only by proposal.
    /// @param until Last second of the mandate, at most `MAX_GUARDIAN_TERM` from now
    function setGuardian(address newGuardian, uint48 until) external onlyGovernance {
        _setGuardian(newGuardian, until);
    }

    /// @notice The guardian whose mandate runs, `address(0)` for none; and its last second, 0 if it never began.
    function guardian() public view returns (address account, uint48 until) {
        until = _guardianUntil;
        account = clock() <= until ? _guardian : address(0);
    }

    function _setGuardian(address newGuardian, uint48 until) internal {
        uint48 latest = clock() + MAX_GUARDIAN_TERM;
        require(until <= latest, GovernorGuardian_TermTooLong(until, latest));
        _guardian = newGuardian;
        _guardianUntil = until;
        emit GuardianSet(newGuardian, until);
    }

    function _validateCancel(uint256 proposalId, address caller) internal view virtual override returns (bool) {
        (address account,) = guardian();
        // Nobody isn't a guardian: `address(0)` is who calls when a node tries a call out for nobody.
        return (caller == account && account != address(0)) || super._validateCancel(proposalId, caller);
    }
}
