// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Engagements} from "../../contracts/engagement/Engagements.sol";
import {IEngagements} from "../../contracts/engagement/IEngagements.sol";
import {SoundToken} from "../../contracts/mocks/SoundToken.sol";
import {RevenueSplit} from "../../contracts/revenue/RevenueSplit.sol";
import {FranchiseTestBase} from "../FranchiseRegistry/FranchiseTestBase.sol";

/// @dev Engagements for Solidity tests: one franchise of two owners, the first of whom opens everything and controls its splits.
abstract contract EngagementTestBase is FranchiseTestBase {
    address internal constant CLIENT = address(0xC11E);
    address internal constant ARBITER = address(0xA4B1);
    address internal constant STRANGER = address(0x5742);
    address internal constant MEMBER = address(0xBEEF); // of every split, see `_createSplit`
    uint32 internal constant REVIEW = 7 days;
    bytes32 internal constant DIGEST = keccak256("digest");

    Engagements public engagements;
    SoundToken public dollar;
    uint256 internal franchiseId;
    address internal facilitator;
    address internal secondOwner;

    function _deployEngagements() internal {
        _deployFranchises();
        engagements = new Engagements(registry);
        dollar = new SoundToken(6);
        franchiseId = _admit(1, 2);
        (facilitator, secondOwner) = (_account(1, 0), _account(1, 1));
    }

    /// @dev A split of the franchise, and an engagement that pays into it: its outcomes are due after 30, 240, 450… days.
    function _open(address asset, uint128[] memory amounts, uint256 salt)
        internal
        returns (uint256 id, RevenueSplit split)
    {
        split = _createSplit(facilitator, salt);
        vm.prank(facilitator);
        registry.recogniseSplit(franchiseId, address(split), new address[](0));
        IEngagements.NewOutcome[] memory outcomes = new IEngagements.NewOutcome[](amounts.length);
        for (uint256 i = 0; i < amounts.length; ++i) {
            outcomes[i] = IEngagements.NewOutcome(amounts[i], uint40(block.timestamp + 30 days + i * 210 days), DIGEST);
        }
        address[] memory team = new address[](1);
        team[0] = MEMBER;
        vm.prank(facilitator);
        id = engagements.open(
            IEngagements.NewEngagement({
                franchiseId: franchiseId,
                client: CLIENT,
                split: address(split),
                asset: asset,
                arbiter: ARBITER,
                reviewWindow: REVIEW,
                brief: DIGEST,
                team: team,
                outcomes: outcomes
            })
        );
    }

    /// @dev Gives the client exactly what it needs, and funds.
    function _fund(uint256 id, uint256 number) internal returns (bool success) {
        address asset = engagements.engagement(id).asset;
        uint256 amount = engagements.outcome(id, number).amount;
        if (asset == ETH) {
            vm.deal(CLIENT, CLIENT.balance + amount);
        } else {
            SoundToken(asset).mint(CLIENT, amount);
            vm.prank(CLIENT);
            SoundToken(asset).approve(address(engagements), amount);
        }
        vm.prank(CLIENT);
        (success,) = address(engagements).call{value: asset == ETH ? amount : 0}(
            abi.encodeCall(engagements.fund, (id, _one(number)))
        );
    }

    function _balance(address asset, address account) internal view returns (uint256) {
        return asset == ETH ? account.balance : SoundToken(asset).balanceOf(account);
    }

    function _one(uint256 number) internal pure returns (uint256[] memory page) {
        page = new uint256[](1);
        page[0] = number;
    }

    function _call(address sender, bytes memory data) internal returns (bool success) {
        vm.prank(sender);
        (success,) = address(engagements).call(data);
    }
}
