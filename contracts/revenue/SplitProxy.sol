// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Create2} from "@openzeppelin/contracts/utils/Create2.sol";
import {IRevenueSplit} from "./IRevenueSplit.sol";

/// @title SplitProxy
/// @notice Makes the proxy that every split is: EIP-1167 with immutable terms behind its code, and with one addition: a
/// call without data (a plain ETH send) is answered by the proxy itself with the event `EtherReceived`.
/// @dev The addition saves a client 2,600 gas a payment, which is what reaching the implementation would cost.
/// `contracts/mocks/SolidityProxy.sol` is the same in Solidity; a differential test holds the two against each other.
///
/// Runtime code, 91 bytes, then 76 bytes of terms that are never run:
/// ```
/// 00 CALLDATASIZE  PUSH1 2e  JUMPI                                data? go on to the implementation
/// 04 CALLVALUE PUSH0 MSTORE  CALLER  PUSH32 <topic>  PUSH1 20  PUSH0  LOG2  STOP
/// 2e JUMPDEST  CALLDATASIZE PUSH0 PUSH0 CALLDATACOPY              EIP-1167 from here on
/// 33 PUSH0 PUSH0 CALLDATASIZE PUSH0 PUSH20 <implementation> GAS DELEGATECALL
/// 4e RETURNDATASIZE PUSH0 PUSH0 RETURNDATACOPY
/// 52 PUSH0 RETURNDATASIZE SWAP2  PUSH1 59  JUMPI  REVERT
/// 59 JUMPDEST RETURN
/// ```
library SplitProxy {
    /// @notice What a split is created with and can never change.
    /// @param controller Who controls the split until control is handed over
    /// @param manager Who earns the relationship leg until somebody else is named
    /// @param totalWeight Sum of the first team's weights
    /// @param id Digest of the whole creation, also the CREATE2 salt
    struct Terms {
        address controller;
        address manager;
        uint32 totalWeight;
        bytes32 id;
    }

    uint256 internal constant CODE_LENGTH = 91;
    uint256 internal constant TERMS_LENGTH = 76;

    function deploy(address implementation, Terms memory terms) internal returns (address) {
        return Create2.deploy({amount: 0, salt: terms.id, bytecode: _creationCode(implementation, terms)});
    }

    function predict(address implementation, Terms memory terms) internal view returns (address) {
        return Create2.computeAddress(terms.id, keccak256(_creationCode(implementation, terms)));
    }

    /// @notice The terms of a proxy made by this library.
    /// @dev Warning: what these return for any other address is meaningless; ask `isProxyLength` first.
    function termsOf(address proxy) internal view returns (Terms memory) {
        return Terms(controllerOf(proxy), managerOf(proxy), totalWeightOf(proxy), idOf(proxy));
    }

    function controllerOf(address proxy) internal view returns (address) {
        return address(bytes20(_wordOf(proxy, 0)));
    }

    function managerOf(address proxy) internal view returns (address) {
        return address(bytes20(_wordOf(proxy, 20)));
    }

    function totalWeightOf(address proxy) internal view returns (uint32) {
        return uint32(bytes4(_wordOf(proxy, 40)));
    }

    function idOf(address proxy) internal view returns (bytes32) {
        return _wordOf(proxy, 44);
    }

    /// @dev 32 bytes of the terms from `offset` on.
    function _wordOf(address proxy, uint256 offset) private view returns (bytes32 word) {
        // Invariant: only the scratch space is written.
        assembly ("memory-safe") {
            extcodecopy(proxy, 0x00, add(CODE_LENGTH, offset), 0x20)
            word := mload(0x00)
        }
    }

    function isProxyLength(address account) internal view returns (bool) {
        return account.code.length == CODE_LENGTH + TERMS_LENGTH;
    }

    function _creationCode(address implementation, Terms memory terms) private pure returns (bytes memory) {
        return abi.encodePacked(
            // PUSH1 a7 (167 bytes) DUP1 PUSH1 09 PUSH0 CODECOPY PUSH0 RETURN
            hex"60a78060095f395ff3",
            hex"36602e57345f52337f",
            IRevenueSplit.EtherReceived.selector,
            hex"60205fa2005b365f5f375f5f365f73",
            implementation,
            hex"5af43d5f5f3e5f3d91605957fd5bf3",
            terms.controller,
            terms.manager,
            terms.totalWeight,
            terms.id
        );
    }
}
