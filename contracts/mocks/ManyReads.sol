// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// Asks many contracts in one call, as Multicall3 does, which viem knows how to talk to.
contract ManyReads {
    struct Call {
        address target;
        bool allowFailure;
        bytes callData;
    }

    struct Answer {
        bool success;
        bytes returnData;
    }

    /// Whether a call may fail is left to whoever reads the answers.
    function aggregate3(Call[] calldata calls) external view returns (Answer[] memory answers) {
        answers = new Answer[](calls.length);
        for (uint256 i; i < calls.length; ++i) {
            (answers[i].success, answers[i].returnData) = calls[i].target.staticcall(calls[i].callData);
        }
    }
}
