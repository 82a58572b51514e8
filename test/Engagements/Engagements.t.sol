// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IEngagements} from "../../contracts/engagement/IEngagements.sol";
import {RebasingToken} from "../../contracts/mocks/RebasingToken.sol";
import {RevenueSplit} from "../../contracts/revenue/RevenueSplit.sol";
import {EngagementTestBase} from "./EngagementTestBase.sol";

/// @notice Arithmetic of escrows over random amounts, shares, gifts and rebases. Numbers are those of INVARIANTS.md. Amounts are
/// below 2^112, above which a split sees nothing.
contract EngagementsTest is EngagementTestBase {
    function setUp() public {
        _deployEngagements();
    }

    /// @dev E1 to E4: a division of any amount by any share, beside another outcome and another engagement in the same token.
    function testFuzz_Divide(uint256 seed, uint96 amount, uint96 beside, uint16 share, bool inEther) public {
        vm.assume(amount != 0 && beside != 0);
        share = share % 10_001;
        address asset = inEther ? ETH : address(dollar);
        (uint256 id, RevenueSplit split) = _open(asset, _pair(amount / 2 + 1, beside / 2 + 1), 1);
        (uint256 other,) = _open(asset, _pair(uint128(_amount(seed, 1e30)), 7), 2);
        require(_fund(id, 1) && _fund(id, 2) && _fund(other, 1), "not funded");
        uint256 otherBefore = _balance(asset, engagements.escrowOf(other));
        uint256 clientBefore = _balance(asset, CLIENT);

        _resolve(id, 1, share);
        uint256 all = uint256(amount / 2) + 1;
        uint256 toSplit = all * share / 10_000;
        require(split.received(asset) == toSplit, "E3: the split got another share");
        require(_balance(asset, CLIENT) - clientBefore == all - toSplit, "E3: the client got another share");
        require(engagements.held(id) == uint256(beside / 2) + 1, "E1: another part is held");
        require(_balance(asset, engagements.escrowOf(id)) == uint256(beside / 2) + 1, "E2: not what is held");
        require(_balance(asset, engagements.escrowOf(other)) == otherBefore, "E4: the other paid");
    }

    /// @dev E2 with gifts: nobody gets less than the amount, the last one takes the rest, nothing stays.
    function testFuzz_Gifts(uint96 first, uint96 second, uint96 gift, uint16 share) public {
        vm.assume(first != 0 && second != 0);
        share = share % 10_001;
        (uint256 id, RevenueSplit split) = _open(address(dollar), _pair(first, second), 1);
        require(_fund(id, 1) && _fund(id, 2), "not funded");
        address escrow = engagements.escrowOf(id);
        dollar.mint(escrow, gift);
        uint256 sum = uint256(first) + second + gift;

        _resolve(id, 1, share);
        uint256 out = split.received(address(dollar)) + dollar.balanceOf(CLIENT);
        require(out >= first, "E2: less than its amount");
        require(out <= first + uint256(gift), "E2: more than its amount and all gifts");
        require(dollar.balanceOf(escrow) >= second, "E2: the other one's was touched");
        _resolve(id, 2, share);
        require(dollar.balanceOf(escrow) == 0 && engagements.held(id) == 0, "E8: something stays");
        require(split.received(address(dollar)) + dollar.balanceOf(CLIENT) == sum, "E3: something is lost");
    }

    /// @dev A token that shrinks or grows every balance: both outcomes bear it alike, and nobody is locked in.
    function testFuzz_Rebase(uint64 first, uint64 second, uint16 percent, uint16 share) public {
        vm.assume(first > 1_000 && second > 1_000);
        (percent, share) = (1 + percent % 1_000, share % 10_001);
        RebasingToken rebasing = new RebasingToken();
        (uint256 id, RevenueSplit split) = _open(address(rebasing), _pair(first, second), 1);
        require(_fund(id, 1) && _fund(id, 2), "not funded");
        rebasing.setFactorPercent(percent);
        uint256 before = rebasing.balanceOf(engagements.escrowOf(id));

        _resolve(id, 1, share);
        uint256 left = rebasing.balanceOf(engagements.escrowOf(id));
        uint256 fair = before * second / (uint256(first) + second);
        // The token itself rounds by a unit of its shares, which is up to `percent`/100 units, for each of two transfers.
        uint256 slack = 3 + 3 * uint256(percent) / 100;
        require(left + slack >= fair && left <= fair + slack, "the other outcome bears more or less than its part");
        _resolve(id, 2, share);
        require(engagements.held(id) == 0, "E8: something is held for ever");
        require(rebasing.balanceOf(engagements.escrowOf(id)) <= slack, "E8: something stays");
        require(split.received(address(rebasing)) <= before * share / 10_000 + slack, "more than its share");
    }

    /// @dev E8: from every state, nobody but time and a stranger is needed to take all out.
    function testFuzz_SilencePaysOut(uint96 amount, uint8 stage) public {
        vm.assume(amount != 0);
        (uint256 id, RevenueSplit split) = _open(address(dollar), _pair(amount, 1), 1);
        require(_fund(id, 1), "not funded");
        stage = stage % 3;
        if (stage > 0) require(_call(facilitator, abi.encodeCall(engagements.deliver, (id, 1, DIGEST))), "not delivered");
        if (stage > 1) require(_call(CLIENT, abi.encodeCall(engagements.dispute, (id, 1, DIGEST))), "not disputed");
        _suspend();
        vm.warp(block.timestamp + 121 days);
        bytes memory data = stage == 0
            ? abi.encodeCall(engagements.expire, (id, 1))
            : stage == 1
                ? abi.encodeCall(engagements.acceptBySilence, (id, 1))
                : abi.encodeCall(engagements.resolveBySilence, (id, 1));
        require(_call(STRANGER, data), "E8: a stranger could not end it");
        uint256 toSplit = split.received(address(dollar));
        uint256[3] memory expected = [uint256(0), amount, uint256(amount) / 2];
        require(toSplit == expected[stage], "E8: another share by silence");
        require(toSplit + dollar.balanceOf(CLIENT) == amount && engagements.held(id) == 0, "E3: something is lost");
    }

    function _suspend() private {
        _admit(2, 1);
        registry.suspend(franchiseId);
    }

    function _resolve(uint256 id, uint256 number, uint16 share) private {
        require(_call(facilitator, abi.encodeCall(engagements.deliver, (id, number, DIGEST))), "not delivered");
        require(_call(CLIENT, abi.encodeCall(engagements.dispute, (id, number, DIGEST))), "not disputed");
        require(_call(ARBITER, abi.encodeCall(engagements.resolve, (id, number, share, DIGEST))), "not resolved");
    }

    function _pair(uint128 first, uint128 second) private pure returns (uint128[] memory amounts) {
        amounts = new uint128[](2);
        (amounts[0], amounts[1]) = (first, second);
    }
}
