// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title BombPayee
/// @notice Accepts ETH, or refuses it, and gives back as much data as the gas allows, so that who copies it pays.
contract BombPayee {
    bool private immutable _accepts;

    constructor(bool accepts) {
        _accepts = accepts;
    }

    receive() external payable {
        bool accepts = _accepts;
        assembly {
            let size := 138000
            if accepts { return(0, size) }
            revert(0, size)
        }
    }
}
