// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SoundToken} from "./SoundToken.sol";

/// @title TwinToken
/// @notice Sound, and answers at two addresses: what `door` moves, moves here. So do some old tokens behind two proxies,
/// and the coin of some networks, which is an ERC-20 as well.
contract TwinToken is SoundToken(18) {
    TwinDoor public immutable door = new TwinDoor(this);

    error TwinToken_NotDoor(address caller);

    function move(address from, address to, uint256 amount) external {
        require(msg.sender == address(door), TwinToken_NotDoor(msg.sender));
        _transfer(from, to, amount);
    }
}

/// @title TwinDoor
/// @notice The other address of a TwinToken.
contract TwinDoor {
    TwinToken private immutable _token;

    constructor(TwinToken token) {
        _token = token;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        _token.move(msg.sender, to, amount);
        return true;
    }

    function balanceOf(address account) external view returns (uint256) {
        return _token.balanceOf(account);
    }
}
