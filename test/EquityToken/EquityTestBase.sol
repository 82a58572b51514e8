// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {EquityGrants} from "../../contracts/equity/EquityGrants.sol";
import {EquityRounds} from "../../contracts/equity/EquityRounds.sol";
import {EquityToken} from "../../contracts/equity/EquityToken.sol";
import {PatronageEquity} from "../../contracts/equity/PatronageEquity.sol";
import {RevenueSplit} from "../../contracts/revenue/RevenueSplit.sol";
import {RevenueSplitFactory} from "../../contracts/revenue/RevenueSplitFactory.sol";

/// @dev The cheatcodes that these tests use.
interface Vm {
    function prank(address sender) external;

    function deal(address account, uint256 balance) external;

    function warp(uint256 timestamp) external;

    function assume(bool condition) external pure;
}

/// @dev The four contracts for Solidity tests. Whoever deploys them is the administrator, who holds every role that nobody
/// else was given.
abstract contract EquityTestBase {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
    address internal constant ETH = address(0);
    address internal constant TREASURY = address(0x7EA5);
    address internal constant MANAGER = address(0x3A6A);
    uint104 internal constant LIMIT = 1_000_000 ether;
    uint256 internal constant START = 1_800_000_000;

    AccessManager public authority;
    RevenueSplitFactory public factory;
    EquityToken public token;
    EquityGrants public grants;
    EquityRounds public rounds;
    PatronageEquity public patronage;

    function _deployEquity() internal {
        vm.warp(START);
        authority = new AccessManager(address(this));
        factory = new RevenueSplitFactory(TREASURY);
        token = new EquityToken(address(authority));
        grants = new EquityGrants(address(authority), token);
        rounds = new EquityRounds(address(authority), token);
        patronage = new PatronageEquity(address(authority), token, factory);
        token.setMintAllowance(address(grants), LIMIT);
        token.setMintAllowance(address(rounds), LIMIT);
        token.setMintAllowance(address(patronage), LIMIT);
    }

    function _sendEther(RevenueSplit split, uint256 amount) internal {
        vm.deal(address(this), amount);
        (bool success,) = address(split).call{value: amount}("");
        require(success, "a plain send failed");
    }

    function _between(uint256 seed, uint256 low, uint256 high) internal pure returns (uint256) {
        return low + (seed % (high - low + 1));
    }

    /// @dev A fresh word for each use of one seed.
    function _mix(uint256 seed, uint256 salt) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, salt)));
    }

    /// @dev From one unit up to a maximum, small ones as likely as large ones.
    function _amount(uint256 seed, uint256 maximum) internal pure returns (uint256) {
        uint256 size = uint256(1) << ((seed >> 240) % 129);
        return 1 + ((seed % size) % maximum);
    }
}
