// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SoundToken} from "./SoundToken.sol";

/// @title RebasingToken
/// @notice Every balance grows or shrinks by itself: what is shown is the stored amount times a factor in percent.
contract RebasingToken is SoundToken(18) {
    uint256 public factorPercent = 100;

    function setFactorPercent(uint256 percent) external {
        factorPercent = percent;
    }

    function balanceOf(address account) public view override returns (uint256) {
        return (super.balanceOf(account) * factorPercent) / 100;
    }

    function _update(address from, address to, uint256 amount) internal override {
        // Rounds up, so that a balance can't be spent twice by spending it in small parts.
        super._update(from, to, from == address(0) ? amount : (amount * 100 + factorPercent - 1) / factorPercent);
    }
}
