// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SoundToken} from "./SoundToken.sol";

/// @title NoZeroToken
/// @notice Reverts when asked to move nothing, as LEND does.
contract NoZeroToken is SoundToken(18) {
    error NoZeroToken_NothingToMove();

    function _update(address from, address to, uint256 amount) internal override {
        require(amount != 0, NoZeroToken_NothingToMove());
        super._update(from, to, amount);
    }
}
