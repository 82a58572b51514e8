// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ERC20Pausable} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Pausable.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title PausableToken
/// @notice Anybody may stop and start it.
contract PausableToken is ERC20("Pausable Token", "PAUSE"), ERC20Pausable {
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function setPaused(bool paused_) external {
        if (paused_) _pause();
        else _unpause();
    }

    function _update(address from, address to, uint256 amount) internal override(ERC20, ERC20Pausable) {
        super._update(from, to, amount);
    }
}
