// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title AnsweringToken
/// @notice Whoever asks for a balance is told 1,000; a transfer moves nothing and answers, or fails, with what it was told.
contract AnsweringToken {
    bytes private _answer;
    bool private _reverts;

    function setAnswer(bytes calldata answer, bool reverts) external {
        (_answer, _reverts) = (answer, reverts);
    }

    function balanceOf(address) external pure returns (uint256) {
        return 1_000;
    }

    function transfer(address, uint256) external view {
        bytes memory answer = _answer;
        bool reverts = _reverts;
        assembly ("memory-safe") {
            if reverts { revert(add(answer, 32), mload(answer)) }
            return(add(answer, 32), mload(answer))
        }
    }
}
