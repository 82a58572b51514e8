// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SoundToken} from "./SoundToken.sol";

/// @title FalseToken
/// @notice Answers `false` instead of reverting, and moves nothing, while it's told to refuse.
contract FalseToken is SoundToken(18) {
    bool private _refuses;

    function setRefuses(bool refuses) external {
        _refuses = refuses;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        return _refuses ? false : super.transfer(to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        return _refuses ? false : super.transferFrom(from, to, amount);
    }
}
