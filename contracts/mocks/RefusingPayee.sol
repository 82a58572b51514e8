// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title RefusingPayee
/// @notice An account that refuses ETH.
contract RefusingPayee {
    error RefusingPayee_NoThanks();

    receive() external payable {
        revert RefusingPayee_NoThanks();
    }
}
