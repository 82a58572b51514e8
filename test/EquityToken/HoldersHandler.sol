// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {EquityHandler} from "./EquityHandler.sol";
import {EquityTestBase} from "./EquityTestBase.sol";

/// @dev What holders do, and what happens to everybody: time. Remembers supply and votes of earlier moments.
contract HoldersHandler is EquityHandler {
    struct Moment {
        uint256 timestamp;
        uint256 supply;
        address account;
        uint256 votes;
    }

    Moment[] public moments;

    constructor(EquityTestBase world) EquityHandler(world) {}

    function momentCount() external view returns (uint256) {
        return moments.length;
    }

    function passTime(uint256 seed) external {
        address account = _actor(seed);
        moments.push(Moment(block.timestamp, token.totalSupply(), account, token.getVotes(account)));
        vm.warp(block.timestamp + _between(_mix(seed, 1), 1, seed % 8 == 0 ? 365 days : 20 days));
    }

    function delegate(uint256 seed) external {
        address to = seed % 5 == 0 ? address(0) : _actor(_mix(seed, 1));
        vm.prank(_actor(seed));
        token.delegate(to);
    }

    function transfer(uint256 seed) external {
        (address from, address to) = (_actor(seed), _actor(_mix(seed, 1)));
        uint256 amount = _between(_mix(seed, 2), 0, token.balanceOf(from));
        bool may = token.areTransfersOpen();
        bytes memory data = abi.encodeCall(token.transfer, (to, amount));
        vm.prank(from);
        require(_try(address(token), data) == may, "E5: moved, or not, against the rule");
    }

    function openTransfers(uint256 seed) external {
        if (seed % 4 == 0 && !token.areTransfersOpen()) token.openTransfers();
    }

    /// @dev E2: nobody mints but the modules.
    function mintWithoutAllowance(uint256 seed) external {
        address actor = _actor(seed);
        vm.prank(actor);
        require(!_try(address(token), abi.encodeCall(token.mint, (actor, 1))), "E2: minted without an allowance");
    }
}
