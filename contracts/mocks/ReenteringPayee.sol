// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title ReenteringPayee
/// @notice Whenever it's called without data or sent ETH, makes the call that it was told, once, and remembers how it ended.
contract ReenteringPayee {
    address private _target;
    bytes private _data;
    bool private _armed;

    bool public called;
    bool public succeeded;
    bytes public answer;

    receive() external payable {
        if (!_armed) return;
        _armed = false;
        (succeeded, answer) = _target.call(_data);
        called = true;
    }

    function arm(address target, bytes calldata data) external {
        (_target, _data, _armed) = (target, data, true);
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
