// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title BurningPayee
/// @notice Uses up all the gas that comes with ETH.
contract BurningPayee {
    receive() external payable {
        assembly {
            invalid()
        }
    }
}
