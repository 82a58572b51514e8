// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {RizomGovernor} from "../../contracts/governance/RizomGovernor.sol";
import {ObedientModule} from "../../contracts/mocks/ObedientModule.sol";
import {FranchiseTestBase} from "../FranchiseRegistry/FranchiseTestBase.sol";

/// @dev The governor for Solidity tests: it alone may use the timelock. Whoever deploys it admits franchises and mints.
abstract contract GovernanceTestBase is FranchiseTestBase {
    uint8 internal constant AGAINST = 0;
    uint8 internal constant FOR = 1;
    uint8 internal constant ABSTAIN = 2;
    uint256 internal constant TIMELOCK_DELAY = 2 days;
    address internal constant SINK = address(0x51A4);

    RizomGovernor public governor;
    TimelockController public timelock;
    ObedientModule public module;

    function _deployGround() internal {
        _deployFranchises();
        module = new ObedientModule(token);
        token.setMintAllowance(address(module), type(uint104).max);
    }

    function _deployGovernor(RizomGovernor.Settings memory settings) internal {
        timelock = new TimelockController(TIMELOCK_DELAY, new address[](0), new address[](0), address(this));
        governor = new RizomGovernor(token, registry, timelock, settings);
        timelock.grantRole(timelock.PROPOSER_ROLE(), address(governor));
        timelock.grantRole(timelock.CANCELLER_ROLE(), address(governor));
        timelock.grantRole(timelock.EXECUTOR_ROLE(), address(governor));
        timelock.renounceRole(timelock.DEFAULT_ADMIN_ROLE(), address(this));
        vm.deal(address(timelock), 1 ether);
    }

    function _settings() internal pure returns (RizomGovernor.Settings memory) {
        return RizomGovernor.Settings({
            votingDelay: 1 days,
            votingPeriod: 5 days,
            lateQuorumExtension: 2 days,
            proposalThreshold: 0,
            equityQuorum: 10,
            franchiseQuorum: 50,
            guardian: address(0),
            guardianUntil: 0
        });
    }

    /// @dev One wei of the treasury to the sink: its balance tells how many were executed.
    function _payment() internal pure returns (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) {
        (targets, values, calldatas) = (new address[](1), new uint256[](1), new bytes[](1));
        (targets[0], values[0]) = (SINK, 1);
    }

    function _mintTo(address account, uint256 amount) internal {
        module.mint(account, amount);
        vm.prank(account);
        token.delegate(account);
    }

    function _tryVote(address governor_, uint256 id, address voter, uint8 support) internal returns (bool success) {
        vm.prank(voter);
        (success,) = governor_.call(abi.encodeCall(governor.castVote, (id, support)));
    }
}
