// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {RevenueSplit} from "../../contracts/revenue/RevenueSplit.sol";
import {SplitHandler} from "./SplitHandler.sol";

/// @notice Invariants of INVARIANTS.md over random calls in three assets. All in one, because each `invariant_` function is
/// a campaign of its own; I3 and I4 are held by the handler, which reverts when they break.
contract RevenueSplitInvariantTest {
    SplitHandler private handler;

    function setUp() public {
        handler = new SplitHandler();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_I1_to_I6() public view {
        for (uint256 i = 0; i < 3; ++i) _check(handler.split(), handler.assets(i));
    }

    function _check(RevenueSplit split, address asset) private view {
        (uint256 owed, uint256 paid) = (0, 0);
        for (uint256 i = 0; i < handler.actorCount(); ++i) {
            address actor = handler.actors(i);
            owed += split.owed(asset, actor);
            paid += split.paid(asset, actor);
            if (handler.isOpen(asset)) _checkShare(split, asset, actor);
        }
        uint256 balance = asset == address(0) ? address(split).balance : IERC20(asset).balanceOf(address(split));
        uint256 received = handler.arrived(asset);
        require(owed <= balance, "I1: insolvent");
        require(paid + owed <= received, "I2: more than received");
        require(received - paid - owed < handler.teamSize() + 3, "I2: too much dust");
        require(split.withdrawn(asset) == paid, "I5: withdrawn isn't the sum of paid");
        require(split.received(asset) == received && balance + paid == received, "I5: received");
    }

    /// @dev The handler's books leave a leaver its fraction, so each that ever left may make up to one unit of difference.
    function _checkShare(RevenueSplit split, address asset, address actor) private view {
        uint256 exact = handler.handedOut(asset, actor) >> 64;
        uint256 earned = split.earned(asset, actor);
        uint256 difference = earned > exact ? earned - exact : exact - earned;
        require(difference <= 1 + handler.leaves(), "I6: not the share");
    }
}
