// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SoundToken} from "./SoundToken.sol";

/// @title CostlyToken
/// @notice Sound, but telling a balance costs about 90,000 gas, just below what a split allows.
contract CostlyToken is SoundToken(18) {
    function balanceOf(address account) public view override returns (uint256) {
        uint256 start = gasleft();
        while (start - gasleft() < 90_000) {}
        return super.balanceOf(account);
    }
}
