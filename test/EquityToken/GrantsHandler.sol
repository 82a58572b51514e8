// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IEquityGrants} from "../../contracts/equity/IEquityGrants.sol";
import {EquityHandler} from "./EquityHandler.sol";
import {EquityTestBase} from "./EquityTestBase.sol";

/// @dev Grants as the handler remembers them, with a curve of its own.
contract GrantsHandler is EquityHandler {
    struct Known {
        address account;
        uint256 id;
        uint256 amount;
        uint256 start;
        uint256 cliff;
        uint256 end;
        bool revocable;
        uint256 revokedAt;
        uint256 claimed;
    }

    Known[] internal known;

    constructor(EquityTestBase world) EquityHandler(world) {}

    function knownAt(uint256 i) external view returns (Known memory) {
        return known[i];
    }

    function knownCount() external view returns (uint256) {
        return known.length;
    }

    function createGrant(uint256 seed) external {
        uint256 room = token.mintAllowance(address(grants)).limit - grants.promised();
        if (room == 0) return;
        IEquityGrants.NewGrant memory one = _newGrant(seed, room);
        uint256 id = grants.createGrant(one);
        _remember(one, id);
    }

    function createGrants(uint256 seed) external {
        IEquityGrants.NewGrant[] memory page = new IEquityGrants.NewGrant[](1 + (seed % 4));
        uint256 room = (token.mintAllowance(address(grants)).limit - grants.promised()) / page.length;
        if (room == 0) return;
        for (uint256 i = 0; i < page.length; ++i) page[i] = _newGrant(_mix(seed, i), room);
        uint256 first = grants.createGrants(page);
        for (uint256 i = 0; i < page.length; ++i) _remember(page[i], first + i);
    }

    function promiseTooMuch(uint256 seed) external {
        uint256 room = token.mintAllowance(address(grants)).limit - grants.promised();
        IEquityGrants.NewGrant memory one = _newGrant(seed, 1);
        one.amount = room + 1 + _amount(seed, type(uint128).max);
        require(!_try(address(grants), abi.encodeCall(grants.createGrant, (one))), "E2: promised too much");
    }

    function revoke(uint256 seed) external {
        if (known.length == 0) return;
        Known storage one = known[seed % known.length];
        bytes memory data = abi.encodeCall(grants.revoke, (one.account, one.id));
        bool may = one.revocable && one.revokedAt == 0 && vestedOf(one, block.timestamp) != one.amount;
        require(_try(address(grants), data) == may, "E4: revoked, or not, against the rule");
        if (may) one.revokedAt = block.timestamp;
    }

    function claimGrant(uint256 seed) external {
        if (known.length == 0) return;
        Known storage one = known[seed % known.length];
        uint256 due = payableOf(one) - one.claimed;
        address to = _actor(_mix(seed, 1));
        bytes memory data =
            to == one.account ? abi.encodeCall(grants.claim, (one.id)) : abi.encodeCall(grants.claimTo, (one.id, to));
        uint256 before = token.balanceOf(to);
        vm.prank(one.account);
        require(_try(address(grants), data) == (due != 0), "E3: claimed, or not, against the rule");
        require(token.balanceOf(to) - before == due, "E3: not what has vested");
        _book(one, due);
    }

    function claimGrants(uint256 seed) external {
        if (known.length == 0) return;
        Known storage first = known[seed % known.length];
        Known storage second = known[_mix(seed, 1) % known.length];
        if (first.account != second.account) return;
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (first.id, second.id);
        uint256 due = payableOf(first) - first.claimed;
        _book(first, due);
        uint256 alsoDue = payableOf(second) - second.claimed; // nothing, if it's the same
        _book(second, alsoDue);
        bytes memory data = abi.encodeCall(grants.claimMany, (ids, first.account));
        uint256 before = token.balanceOf(first.account);
        vm.prank(first.account);
        require(_try(address(grants), data) == (due + alsoDue != 0), "E3: claimed, or not, against the rule");
        require(token.balanceOf(first.account) - before == due + alsoDue, "E3: not what has vested");
    }

    function limitGrants(uint256 seed) external {
        // Not below what is promised: claims would stop, as they should.
        token.setMintAllowance(address(grants), uint104(_between(seed, grants.promised(), LIMIT)));
    }

    /// @dev What a grant pays in all by now: a revoked one nothing beyond its last moment.
    function payableOf(Known memory one) public view returns (uint256) {
        return vestedOf(one, one.revokedAt == 0 ? block.timestamp : one.revokedAt);
    }

    function vestedOf(Known memory one, uint256 timestamp) public pure returns (uint256) {
        if (timestamp < one.cliff) return 0;
        uint256 passed = timestamp >= one.end ? one.end - one.start : timestamp - one.start;
        return (one.amount * passed) / (one.end - one.start);
    }

    function _book(Known storage one, uint256 amount) private {
        one.claimed += amount;
        minted += amount;
    }

    function _remember(IEquityGrants.NewGrant memory one, uint256 id) private {
        known.push(Known(one.account, id, one.amount, one.start, one.cliff, one.end, one.revocable, 0, 0));
    }

    function _newGrant(uint256 seed, uint256 room) private view returns (IEquityGrants.NewGrant memory) {
        uint256 start = _between(_mix(seed, 1), block.timestamp - 400 days, block.timestamp + 200 days);
        uint256 end = start + _between(_mix(seed, 2), 1, seed % 3 == 0 ? 100 : 1_000 days);
        uint256 cliff = seed % 2 == 0 ? start : _between(_mix(seed, 3), start, end);
        return IEquityGrants.NewGrant({
            account: _actor(seed),
            amount: _amount(_mix(seed, 4), room),
            start: uint40(start),
            cliff: uint40(cliff),
            end: uint40(end),
            revocable: seed % 5 != 0
        });
    }
}
