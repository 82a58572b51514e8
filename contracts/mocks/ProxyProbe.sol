// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title ProxyProbe
/// @notice An implementation that shows what a proxy passes on: it tells the data, value and caller that it saw, writes
/// them into storage, and reverts with exactly that when the data's first byte is odd.
contract ProxyProbe {
    event Seen(address caller, address self, uint256 value, bytes data);

    bytes32 public seen;

    receive() external payable {}

    fallback() external payable {
        bytes memory answer = abi.encode(msg.sender, msg.value, msg.data);
        if (uint8(msg.data[0]) % 2 == 1) {
            assembly ("memory-safe") {
                revert(add(answer, 32), mload(answer))
            }
        }
        seen = keccak256(answer);
        emit Seen(msg.sender, address(this), msg.value, msg.data);
        assembly ("memory-safe") {
            return(add(answer, 32), mload(answer))
        }
    }
}
