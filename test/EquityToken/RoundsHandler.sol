// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IEquityRounds} from "../../contracts/equity/IEquityRounds.sol";
import {EquityHandler} from "./EquityHandler.sol";
import {EquityTestBase} from "./EquityTestBase.sol";

/// @dev Rounds of up to six allocations, with the tree over each.
contract RoundsHandler is EquityHandler {
    struct Round {
        bytes32 root;
        uint256 total;
        uint256 deadline;
        uint256 claimed;
        uint256 returned;
        address[] accounts; // the last is the seal's, which is nobody's
        uint256[] amounts;
        bool[] isClaimed;
    }

    Round[] internal _rounds;

    constructor(EquityTestBase world) EquityHandler(world) {}

    function roundCount() external view returns (uint256) {
        return _rounds.length;
    }

    function roundAt(uint256 i) external view returns (Round memory) {
        return _rounds[i];
    }

    function openRound(uint256 seed) external {
        uint256 room = _roomOf(address(rounds));
        if (room < 6) return;
        Round storage round = _rounds.push();
        uint256 size = 1 + (seed % 6);
        uint256 sum = 0;
        for (uint256 i = 0; i < size; ++i) {
            round.accounts.push(_actor(_mix(seed, i)));
            round.amounts.push(_amount(_mix(seed, i + 50), room / 6));
            sum += round.amounts[i];
        }
        round.accounts.push(address(0));
        round.amounts.push(_mix(seed, 99) + _rounds.length);
        round.isClaimed = new bool[](size + 1);
        // Now and then a list that adds up to more than its total.
        round.total = seed % 7 == 0 ? 1 + sum / 2 : sum;
        round.deadline = block.timestamp + _between(_mix(seed, 98), 1, 60 days);
        (round.root,) = _prove(round, 0);
        rounds.openRound(round.root, bytes32(seed | 1), round.total, uint40(round.deadline));
    }

    function claimAllocation(uint256 seed) external {
        if (_rounds.length == 0) return;
        Round storage round = _rounds[seed % _rounds.length];
        uint256 index = _mix(seed, 1) % round.accounts.length;
        (address account, uint256 amount) = (round.accounts[index], round.amounts[index]);
        (, bytes32[] memory proof) = _prove(round, index);
        bytes memory data = seed % 2 == 0
            ? abi.encodeCall(rounds.claim, (index, amount, proof))
            : abi.encodeCall(rounds.claimFor, (account, index, amount, proof));
        bool may = !round.isClaimed[index] && _isDue(round, index);
        vm.prank(seed % 2 == 0 ? account : _actor(seed));
        require(_try(address(rounds), data) == may, "E6: claimed, or not, against the rule");
        if (may) _book(round, index);
    }

    /// @dev A page of what is due or was claimed before.
    function claimAllocations(uint256 seed) external {
        IEquityRounds.Allocation[] memory page = new IEquityRounds.Allocation[](3);
        uint256 length = 0;
        for (uint256 i = 0; i < 3 && _rounds.length != 0; ++i) {
            Round storage round = _rounds[_mix(seed, i) % _rounds.length];
            uint256 index = _mix(seed, i + 10) % round.accounts.length;
            bool isNew = !round.isClaimed[index];
            if (isNew && !_isDue(round, index)) continue;
            (, bytes32[] memory proof) = _prove(round, index);
            page[length++] = IEquityRounds.Allocation(index, round.accounts[index], round.amounts[index], proof);
            if (isNew) _book(round, index);
        }
        assembly ("memory-safe") {
            mstore(page, length)
        }
        bool isDone = _try(address(rounds), abi.encodeCall(rounds.claimMany, (page)));
        require(isDone == (length != 0), "E6: claimed, or not, against the rule");
    }

    /// @dev E6: a proof for another account or amount mints nothing.
    function claimWrongly(uint256 seed) external {
        if (_rounds.length == 0) return;
        Round storage round = _rounds[seed % _rounds.length];
        uint256 index = _mix(seed, 1) % round.accounts.length;
        (, bytes32[] memory proof) = _prove(round, index);
        (address account, uint256 amount) = (round.accounts[index], round.amounts[index]);
        if (seed % 3 == 0) account = address(uint160(account) + 1);
        else if (seed % 3 == 1) amount = _amount(_mix(seed, 2), type(uint96).max) + (amount == 0 ? 1 : 0);
        else index += 256;
        if (account == round.accounts[index % 256] && amount == round.amounts[index % 256] && index < 256) return;
        bytes memory data = abi.encodeCall(rounds.claimFor, (account, index, amount, proof));
        require(!_try(address(rounds), data), "E6: a wrong proof was accepted");
    }

    function closeRound(uint256 seed) external {
        if (_rounds.length == 0) return;
        Round storage round = _rounds[seed % _rounds.length];
        uint256 left = round.total - round.claimed - round.returned;
        bool may = block.timestamp > round.deadline && left != 0;
        vm.prank(_actor(seed));
        bytes memory data = abi.encodeCall(rounds.closeRound, (round.root));
        require(_try(address(rounds), data) == may, "E6: closed, or not, against the rule");
        if (may) round.returned += left;
    }

    function limitRounds(uint256 seed) external {
        uint256 used = token.mintAllowance(address(rounds)).used;
        token.setMintAllowance(address(rounds), uint104(_between(seed, used, LIMIT)));
    }

    function _isDue(Round storage round, uint256 index) private view returns (bool) {
        bool isLeft = round.amounts[index] <= round.total - round.claimed - round.returned;
        return round.accounts[index] != address(0) && block.timestamp <= round.deadline && isLeft;
    }

    function _book(Round storage round, uint256 index) private {
        uint256 amount = round.amounts[index];
        round.isClaimed[index] = true;
        round.claimed += amount;
        minted += amount;
    }

    /// @dev Hashes level by level; who has no neighbour moves up alone.
    function _prove(Round storage round, uint256 index) private view returns (bytes32 root, bytes32[] memory proof) {
        uint256 width = round.accounts.length;
        bytes32[] memory level = new bytes32[](width);
        for (uint256 i = 0; i < width; ++i) {
            level[i] = keccak256(bytes.concat(keccak256(abi.encode(i, round.accounts[i], round.amounts[i]))));
        }
        bytes32[] memory path = new bytes32[](3);
        uint256 depth = 0;
        for (; width > 1; width = (width + 1) / 2) {
            uint256 neighbour = index ^ 1;
            if (neighbour < width) path[depth++] = level[neighbour];
            for (uint256 i = 0; i < width; i += 2) {
                level[i / 2] = i + 1 == width ? level[i] : _pair(level[i], level[i + 1]);
            }
            index /= 2;
        }
        proof = new bytes32[](depth);
        for (uint256 i = 0; i < depth; ++i) proof[i] = path[i];
        root = level[0];
    }

    function _pair(bytes32 a, bytes32 b) private pure returns (bytes32) {
        return a < b ? keccak256(bytes.concat(a, b)) : keccak256(bytes.concat(b, a));
    }
}
