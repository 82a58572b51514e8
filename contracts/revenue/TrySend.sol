// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @title TrySend
/// @notice Sends money to somebody who may refuse it, for a bounded price: a failure is an answer and no revert.
/// @dev Not checked: that enough gas is left for the account to accept. If a caller brings too little, it fails, and
/// whoever calls this keeps the claim.
library TrySend {
    uint256 private constant ETHER_GAS = 50_000;
    uint256 private constant TOKEN_GAS = 200_000;

    /// @dev What comes back isn't read, so that a receiver can cost no more than the gas that goes along. The Solidity
    /// twin is `to.call{value: amount}("")`.
    function ether_(address to, uint256 amount) internal returns (bool success) {
        assembly ("memory-safe") {
            success := call(ETHER_GAS, to, amount, 0, 0, 0, 0)
        }
    }

    /// @dev Judges as SafeERC20 does: no answer, or `true`. Requirements: the asset has code. No more than a word of the
    /// answer is read. The Solidity twin is `SafeERC20.safeTransfer`.
    function token(address asset, address to, uint256 amount) internal returns (bool success) {
        bytes memory data = abi.encodeCall(IERC20.transfer, (to, amount));
        // Invariant: besides the scratch space only the data just encoded is used.
        assembly ("memory-safe") {
            success := call(TOKEN_GAS, asset, 0, add(data, 0x20), mload(data), 0x00, 0x20)
            if returndatasize() {
                success := and(success, and(gt(returndatasize(), 0x1f), eq(mload(0x00), 1)))
            }
        }
    }
}
