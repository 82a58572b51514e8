// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {EquityTestBase} from "./EquityTestBase.sol";

/// @dev Does what may happen to one part of equity, with the administrator's powers, and keeps simple books of its own. A call
/// that must fail has to fail: `_try` tells.
abstract contract EquityHandler is EquityTestBase {
    address[] public actors;
    uint256 public minted; // sum of all claims of this part

    constructor(EquityTestBase world) {
        (authority, factory, token) = (world.authority(), world.factory(), world.token());
        (grants, rounds, patronage) = (world.grants(), world.rounds(), world.patronage());
        for (uint160 i = 1; i <= 6; ++i) actors.push(address(0xAC7000 + i));
        actors.push(MANAGER);
    }

    function actorCount() external view returns (uint256) {
        return actors.length;
    }

    function _actor(uint256 seed) internal view returns (address) {
        return actors[_mix(seed, 77) % actors.length];
    }

    function _roomOf(address module) internal view returns (uint256) {
        return token.mintAllowance(module).limit - token.mintAllowance(module).used;
    }

    function _try(address target, bytes memory data) internal returns (bool success) {
        (success,) = target.call(data);
    }
}
