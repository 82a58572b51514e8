// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SoundToken} from "./SoundToken.sol";

/// @title BlocklistToken
/// @notice Refuses to move to or from who is on its list, as USDC and USDT do.
contract BlocklistToken is SoundToken(6) {
    error BlocklistToken_Blocked(address account);

    mapping(address account => bool blocked) private _blocked;

    function setBlocked(address account, bool blocked) external {
        _blocked[account] = blocked;
    }

    function _update(address from, address to, uint256 amount) internal override {
        require(!_blocked[from], BlocklistToken_Blocked(from));
        require(!_blocked[to], BlocklistToken_Blocked(to));
        super._update(from, to, amount);
    }
}
