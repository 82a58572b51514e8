// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {FranchiseRegistry} from "../../contracts/franchise/FranchiseRegistry.sol";
import {RevenueSplit} from "../../contracts/revenue/RevenueSplit.sol";
import {IRevenueSplitFactory} from "../../contracts/revenue/IRevenueSplitFactory.sol";
import {EquityTestBase} from "../EquityToken/EquityTestBase.sol";

/// @dev The registry for Solidity tests, with the power to recognise. Whoever deploys it is the network.
abstract contract FranchiseTestBase is EquityTestBase {
    uint64 internal constant RECOGNITION = 3;
    bytes32 internal constant CHARTER = keccak256("charter");

    FranchiseRegistry public registry;

    function _deployFranchises() internal {
        _deployEquity();
        registry = new FranchiseRegistry(address(authority), factory, patronage);
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = patronage.recognise.selector;
        authority.setTargetFunctionRole(address(patronage), selectors, RECOGNITION);
        authority.grantRole(RECOGNITION, address(registry), 0);
        patronage.setRate({asset: ETH, price: 1 ether, share: 1_000});
    }

    /// @dev Accounts with the keys of nobody, other ones for other salts.
    function _account(uint256 salt, uint256 i) internal pure returns (address) {
        return address(uint160(0xF000_0000 + (salt % 1_000) * 1_000 + i));
    }

    function _admit(uint256 salt, uint256 count) internal returns (uint256) {
        address[] memory owners = new address[](count);
        for (uint256 i = 0; i < count; ++i) owners[i] = _account(salt, i);
        return registry.admitFranchise("Franchise", CHARTER, owners);
    }

    function _createSplit(address controller, uint256 salt) internal returns (RevenueSplit) {
        address[] memory members = new address[](1);
        uint32[] memory weights = new uint32[](1);
        (members[0], weights[0]) = (address(0xBEEF), 1);
        return RevenueSplit(
            factory.createSplit(
                IRevenueSplitFactory.SplitParams({
                    name: "",
                    controller: controller,
                    manager: MANAGER,
                    members: members,
                    weights: weights,
                    assets: new address[](0),
                    salt: bytes32(salt)
                })
            )
        );
    }

    function _subject(address account) internal pure returns (bytes32) {
        return bytes32(uint256(uint160(account)));
    }

    function _tryAs(address sender, bytes memory data) internal returns (bool success) {
        vm.prank(sender);
        (success,) = address(registry).call(data);
    }
}
