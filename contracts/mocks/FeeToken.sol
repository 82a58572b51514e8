// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SoundToken} from "./SoundToken.sol";

/// @title FeeToken
/// @notice Keeps a tenth of every transfer; all of it when told so.
contract FeeToken is SoundToken(18) {
    uint256 public feePercent = 10;

    function setFeePercent(uint256 percent) external {
        feePercent = percent;
    }

    function _update(address from, address to, uint256 amount) internal override {
        uint256 fee = from == address(0) || to == address(0) ? 0 : (amount * feePercent) / 100;
        super._update(from, to, amount - fee);
        if (fee != 0) super._update(from, address(0), fee);
    }
}
