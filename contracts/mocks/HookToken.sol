// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SoundToken} from "./SoundToken.sol";

/// @title HookToken
/// @notice Calls both sides of a transfer as ERC-777 does: the sender before balances move, the receiver after. Told to be
/// hasty, it calls the receiver before as well, which no sound token does.
contract HookToken is SoundToken(18) {
    mapping(address account => bool registered) private _registered;
    bool private _hasty;

    function register(address account) external {
        _registered[account] = true;
    }

    function setHasty(bool hasty) external {
        _hasty = hasty;
    }

    function _update(address from, address to, uint256 amount) internal override {
        _call(from);
        if (_hasty) _call(to);
        super._update(from, to, amount);
        if (!_hasty) _call(to);
    }

    function _call(address account) private {
        if (!_registered[account]) return;
        (bool success, bytes memory reason) = account.call("");
        if (success) return;
        assembly ("memory-safe") {
            revert(add(reason, 32), mload(reason))
        }
    }
}
