// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ObedientModule} from "../../contracts/mocks/ObedientModule.sol";
import {EquityTestBase} from "./EquityTestBase.sol";

/// @notice Fuzz tests of the token; numbers are those of INVARIANTS.md.
contract EquityTokenTest is EquityTestBase {
    address private constant HOLDER = address(0xA001);

    ObedientModule private hostile;
    bytes32[] private keys;

    function setUp() public {
        _deployEquity();
        hostile = new ObedientModule(token);
    }

    /// @notice E2: whatever a hostile module tries, in whatever order, with amounts of every size: what it minted and holds in
    /// reservations is what it used, and never above the highest limit that it was given.
    function testFuzz_givenAHostileModule_mintsWithinItsAllowance(uint104 limit, uint256[12] memory seeds) public {
        token.setMintAllowance(address(hostile), limit);
        for (uint256 i = 0; i < seeds.length; ++i) {
            _act(seeds[i], limit);
            uint256 reserved = 0;
            for (uint256 j = 0; j < keys.length; ++j) reserved += token.reservation(address(hostile), keys[j]).left;
            uint256 used = token.mintAllowance(address(hostile)).used;
            require(token.totalSupply() + reserved == used, "E2: used isn't minted + reserved");
            require(used <= token.mintAllowance(address(hostile)).limit, "E2: past the limit");
            require(token.mintAllowance(address(grants)).used == 0, "E2: another's allowance");
        }
        require(token.balanceOf(HOLDER) == token.totalSupply(), "E1: supply");
    }

    /// @notice E5: while transfers are closed no call of a holder moves a unit.
    function testFuzz_givenTransfersAreClosed_nothingMoves(uint104 limit, address to, uint256 amount) public {
        vm.assume(to != address(0) && limit != 0);
        token.setMintAllowance(address(hostile), limit);
        hostile.mint(HOLDER, limit);
        vm.prank(HOLDER);
        token.approve(address(this), type(uint256).max);
        vm.prank(HOLDER);
        (bool direct,) = address(token).call(abi.encodeCall(token.transfer, (to, amount)));
        (bool allowed,) = address(token).call(abi.encodeCall(token.transferFrom, (HOLDER, to, amount)));
        require(!direct && !allowed && token.balanceOf(HOLDER) == limit, "E5: moved while closed");
    }

    function _act(uint256 seed, uint104 limit) private {
        uint256 kind = seed % 6;
        uint256 amount = _of(_mix(seed, 1), limit);
        bytes32 key = bytes32(_mix(seed, 2) % 3);
        address target = address(hostile);
        if (kind == 0) _try(target, abi.encodeCall(hostile.mint, (HOLDER, amount)));
        if (kind == 1) _reserve(key, amount, uint40(block.timestamp + _mix(seed, 3) % 1_000));
        if (kind == 2) _try(target, abi.encodeCall(hostile.mintFromReserved, (key, HOLDER, amount)));
        if (kind == 3) _try(target, abi.encodeCall(hostile.release, (key)));
        if (kind == 4) vm.warp(block.timestamp + _mix(seed, 4) % 1_000);
        if (kind == 5) _try(address(token), abi.encodeCall(token.setMintAllowance, (target, uint104(amount))));
    }

    function _reserve(bytes32 key, uint256 amount, uint40 deadline) private {
        if (_try(address(hostile), abi.encodeCall(hostile.reserve, (key, amount, deadline)))) keys.push(key);
    }

    /// @dev Within the limit mostly, and at times so large that sums overflow.
    function _of(uint256 seed, uint104 limit) private pure returns (uint256) {
        if (seed % 4 == 0) return seed;
        if (seed % 4 == 1) return limit;
        return _amount(seed, uint256(limit) + 1);
    }

    function _try(address target, bytes memory data) private returns (bool success) {
        (success,) = target.call(data);
    }
}
