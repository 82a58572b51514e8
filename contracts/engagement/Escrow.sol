// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IRevenueSplit} from "../revenue/IRevenueSplit.sol";
import {TrySend} from "../revenue/TrySend.sol";

/// @title Escrow
/// @notice Holds the money of one engagement and of no other, and does what `Engagements` says.
/// @dev Every engagement has a clone of this (EIP-1167). It keeps no books: whose money it is, `Engagements` knows.
contract Escrow {
    using SafeERC20 for IERC20;

    address private constant ETH = address(0);

    address private immutable _engagements = msg.sender;

    error Escrow_NotEngagements(address caller);

    modifier onlyEngagements() {
        require(msg.sender == _engagements, Escrow_NotEngagements(msg.sender));
        _;
    }

    /// @dev A client who sends ETH here by hand would fund nothing.
    receive() external payable onlyEngagements {}

    /// @notice Pays an amount into a split.
    /// @dev Requirements: the split takes it; otherwise all is undone. A token's allowance is used up in the same call, or
    /// is one for an escrow that holds nothing else in that token's eyes.
    function paySplit(address split, address asset, uint256 amount, bytes32 paymentReference)
        external
        onlyEngagements
    {
        if (asset == ETH) {
            IRevenueSplit(split).pay{value: amount}(paymentReference);
        } else {
            IERC20(asset).forceApprove(split, amount);
            IRevenueSplit(split).payToken(asset, amount, paymentReference);
        }
    }

    /// @notice Tries to send an amount; a failure costs bounded gas and changes nothing.
    function trySend(address asset, address to, uint256 amount) external onlyEngagements returns (bool) {
        return asset == ETH ? TrySend.ether_(to, amount) : TrySend.token(asset, to, amount);
    }

    /// @notice Sends an amount, or reverts.
    function send(address asset, address to, uint256 amount) external onlyEngagements returns (bool success) {
        if (asset == ETH) {
            (success,) = to.call{value: amount}("");
        } else {
            success = IERC20(asset).trySafeTransfer(to, amount);
        }
    }
}
