// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title ReenteringSigner
/// @notice A smart account (EIP-1271) that calls somebody whenever it's asked for its signature, and accepts only if that did what was expected:
/// whatever it's asked to sign.
contract ReenteringSigner {
    uint256 private constant ENOUGH = 300_000;

    address private _target;
    bytes private _data;
    bool private _isToSucceed;
    bytes private _answer;

    /// @notice What to call, and what must come of it.
    function arm(address target, bytes calldata data, bool isToSucceed, bytes calldata answer) external {
        (_target, _data, _isToSucceed, _answer) = (target, data, isToSucceed, answer);
    }

    function execute(address target, bytes calldata data) external {
        (bool success,) = target.call(data);
        require(success, "refused");
    }

    /// @dev No view, as EIP-1271 wants it: whoever asks has to forbid changes. The gas is bounded, since a forbidden change uses up all that it gets.
    function isValidSignature(bytes32, bytes calldata) external returns (bytes4) {
        (bool success, bytes memory answer) = _target.call{gas: ENOUGH}(_data);
        bool isAsExpected = success == _isToSucceed && keccak256(answer) == keccak256(_answer);
        return isAsExpected ? this.isValidSignature.selector : bytes4(0);
    }
}
