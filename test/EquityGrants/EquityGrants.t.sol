// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {VestingWallet} from "@openzeppelin/contracts/finance/VestingWallet.sol";
import {VestingWalletCliff} from "@openzeppelin/contracts/finance/VestingWalletCliff.sol";
import {IEquityGrants} from "../../contracts/equity/IEquityGrants.sol";
import {EquityTestBase} from "../EquityToken/EquityTestBase.sol";

contract ReferenceCliff is VestingWalletCliff {
    constructor(address beneficiary, uint64 start_, uint64 duration_, uint64 cliff_)
        VestingWallet(beneficiary, start_, duration_)
        VestingWalletCliff(cliff_)
    {}
}

/// @notice Fuzz tests of grants; numbers are those of INVARIANTS.md. The curve is held against OpenZeppelin's vesting wallets.
contract EquityGrantsTest is EquityTestBase {
    address private constant HOLDER = address(0xA001);

    function setUp() public {
        _deployEquity();
        token.setMintAllowance(address(grants), type(uint104).max);
    }

    /// @notice E3: the curve is that of VestingWalletCliff, to the unit, at any moment, also at the border of fields.
    function testFuzz_givenACliff_vestsAsVestingWalletCliff(uint104 amount, uint40[3] memory dates, uint64 at) public {
        (uint40 start, uint40 cliff, uint40 end) = _sorted(dates);
        if (amount == 0) amount = 1;
        uint256 id = _grant(amount, start, cliff, end, false);
        VestingWallet wallet = new ReferenceCliff(HOLDER, start, end - start, cliff - start);
        vm.deal(address(wallet), amount);
        _compare(wallet, id, at, start, cliff, end);
    }

    /// @notice E3: without a cliff it is that of VestingWallet.
    function testFuzz_givenNoCliff_vestsAsVestingWallet(uint104 amount, uint40[3] memory dates, uint64 at) public {
        (uint40 start,, uint40 end) = _sorted(dates);
        if (amount == 0) amount = 1;
        uint256 id = _grant(amount, start, start, end, false);
        VestingWallet wallet = new VestingWallet(HOLDER, start, end - start);
        vm.deal(address(wallet), amount);
        _compare(wallet, id, at, start, start, end);
    }

    /// @notice E3: what is released bit by bit is the same as in a vesting wallet that is released at the same seconds.
    function testFuzz_claimsAsAVestingWalletReleases(uint104 amount, uint32 duration, uint32 cliff, uint32[4] memory steps)
        public
    {
        (uint40 start, uint40 length) = (uint40(block.timestamp + 1 days), 1 + uint40(duration));
        uint40 cliffAt = start + uint40(_between(cliff, 0, length));
        if (amount == 0) amount = 1;
        uint256 id = _grant(amount, start, cliffAt, start + length, false);
        VestingWallet wallet = new ReferenceCliff(HOLDER, start, length, cliffAt - start);
        vm.deal(address(wallet), amount);
        vm.deal(HOLDER, 0);
        for (uint256 i = 0; i < 4; ++i) {
            vm.warp(block.timestamp + _between(steps[i], 0, uint256(length) / 2 + 1 days));
            require(grants.claimable(HOLDER, id) == wallet.releasable(), "E3: claimable");
            if (wallet.releasable() == 0) continue;
            wallet.release();
            vm.prank(HOLDER);
            grants.claim(id);
            require(token.balanceOf(HOLDER) == HOLDER.balance, "E3: not what the wallet released");
        }
    }

    /// @notice E4: a revoked grant pays what had vested at that second, however it was claimed before and after.
    function testFuzz_givenARevocation_paysWhatHadVested(uint104 amount, uint32 duration, uint32[3] memory steps) public {
        uint40 start = uint40(block.timestamp);
        if (amount == 0) amount = 1;
        uint256 id = _grant(amount, start, start, start + 1 + uint40(duration), true);
        vm.warp(block.timestamp + _between(steps[0], 0, duration / 2));
        _claim(id);
        vm.warp(block.timestamp + _between(steps[1], 0, duration / 2));
        uint256 vested = grants.vestedAt(HOLDER, id, block.timestamp);
        grants.revoke(HOLDER, id);
        require(grants.promised() == vested, "E4: promised");
        require(grants.vestedAt(HOLDER, id, block.timestamp) == vested, "E4: took what had vested");
        vm.warp(block.timestamp + steps[2]);
        _claim(id);
        require(token.balanceOf(HOLDER) == vested, "E4: not what had vested");
        require(grants.vestedAt(HOLDER, id, type(uint256).max) == vested, "E4: vests on");
    }

    /// @notice E2: a page never promises more than there is, whatever its amounts sum up to.
    function testFuzz_givenAnyAmounts_promisesWithinTheAllowance(uint256[3] memory amounts, uint104 limit) public {
        token.setMintAllowance(address(grants), limit);
        IEquityGrants.NewGrant[] memory page = new IEquityGrants.NewGrant[](3);
        bool fits = true;
        uint256 sum = 0;
        for (uint256 i = 0; i < 3; ++i) {
            // Every size, so that sums that overflow come up.
            amounts[i] = 1 + (amounts[i] >> (amounts[i] % 256)) / 2;
            page[i] = IEquityGrants.NewGrant(HOLDER, amounts[i], 1, 1, 2, false);
            fits = fits && amounts[i] <= limit;
            sum = fits ? sum + amounts[i] : type(uint128).max;
        }
        try grants.createGrants(page) {
            require(sum <= limit && grants.promised() == sum, "E2: promised too much");
            for (uint256 i = 0; i < 3; ++i) require(grants.grantOf(HOLDER, i + 1).amount == amounts[i], "E3: cut off");
        } catch {
            require(sum > limit && grants.promised() == 0 && grants.grantCount() == 0, "E2: refused what fits");
        }
    }

    function _compare(VestingWallet wallet, uint256 id, uint64 at, uint40 start, uint40 cliff, uint40 end) private view {
        uint64[7] memory moments = [at, start, cliff, cliff == 0 ? 0 : cliff - 1, end, end - 1, start + (end - start) / 3];
        for (uint256 i = 0; i < 7; ++i) {
            require(grants.vestedAt(HOLDER, id, moments[i]) == wallet.vestedAmount(moments[i]), "E3: another curve");
        }
    }

    function _grant(uint256 amount, uint40 start, uint40 cliff, uint40 end, bool revocable) private returns (uint256) {
        return grants.createGrant(IEquityGrants.NewGrant(HOLDER, amount, start, cliff, end, revocable));
    }

    function _claim(uint256 id) private {
        if (grants.claimable(HOLDER, id) == 0) return;
        vm.prank(HOLDER);
        grants.claim(id);
    }

    /// @dev start ≤ cliff ≤ end and start < end.
    function _sorted(uint40[3] memory dates) private pure returns (uint40 start, uint40 cliff, uint40 end) {
        (start, cliff, end) = (dates[0], dates[1], dates[2]);
        if (start > cliff) (start, cliff) = (cliff, start);
        if (cliff > end) (cliff, end) = (end, cliff);
        if (start > cliff) (start, cliff) = (cliff, start);
        if (start != end) return (start, cliff, end);
        if (start == 0) (cliff, end) = (0, 1);
        else --start;
    }
}
