// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title ReenteringPayee
/// @notice When it's called without data or sent ETH, makes the call that it was told, once, and remembers how it ended.
contract ReenteringPayee {
    address private _target;
    bool private _armed;
    bool public called;
    bool public succeeded;
    bytes private _data;

    /// @notice The first word of what came back, or of why it failed. Until then it isn't zero, so that remembering it is
    /// cheap enough for the gas that a pushed payout brings, also while coverage is counted.
    bytes32 public answer;

    receive() external payable {
        if (!_armed) return;
        (bool success, bytes memory result) = _target.call(_data);
        (_armed, called, succeeded, answer) = (false, true, success, bytes32(result));
    }

    function arm(address target, bytes calldata data) external {
        (_target, _data, _armed, called, succeeded, answer) = (target, data, true, false, false, bytes32(type(uint256).max));
    }

    /// @notice Makes a call as this account.
    function execute(address target, bytes calldata data) external payable returns (bytes memory) {
        (bool success, bytes memory result) = target.call{value: msg.value}(data);
        if (success) return result;
        assembly ("memory-safe") {
            revert(add(result, 32), mload(result))
        }
    }
}
