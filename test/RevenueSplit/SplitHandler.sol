// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {RevenueSplit} from "../../contracts/revenue/RevenueSplit.sol";
import {SplitTestBase} from "./SplitTestBase.sol";

/// @notice Does to one split whatever may happen to it, controls it, and keeps simple books of its own beside it: every arrival
/// is handed out at once, in 2^-64 of a unit.
contract SplitHandler is SplitTestBase {
    uint256 private constant ONE = 1 << 64;

    RevenueSplit public split;
    address[] public actors;
    address[3] public assets;

    address public manager = MANAGER;
    uint256 public teamSize = 3;
    uint256 public leaves;
    mapping(address asset => bool open) public isOpen;
    mapping(address asset => uint256 amount) public arrived;
    mapping(address asset => mapping(address account => uint256 amount)) public handedOut; // 2^-64 of a unit
    mapping(address asset => mapping(address account => uint256 amount)) public lastEarned;
    mapping(address asset => uint256 amount) private _handled;

    constructor() {
        _deployFactory();
        assets = [ETH, address(early), address(late)];
        (isOpen[ETH], isOpen[address(early)]) = (true, true);
        for (uint160 i = 1; i <= 6; ++i) actors.push(address(0xAC7000 + i));
        actors.push(MANAGER);
        actors.push(TREASURY);
        address[] memory members = new address[](3);
        uint32[] memory weights = new uint32[](3);
        for (uint256 i = 0; i < 3; ++i) (members[i], weights[i]) = (actors[i], uint32(10 * i + 7));
        split = _createSplit(address(this), members, weights);
    }

    function actorCount() external view returns (uint256) {
        return actors.length;
    }

    // ------------------------------------------------------------------------------------------- what may happen

    function pay(uint256 seed, bool plain) external {
        uint256 amount = _amount(seed);
        if (plain) {
            _sendEther(split, amount);
        } else {
            vm.deal(address(this), amount);
            split.pay{value: amount}(bytes32(seed));
        }
        _arrive(ETH, amount);
        _observe();
    }

    function payToken(uint256 seed, bool first, bool plain) external {
        uint256 amount = _amount(seed);
        address asset = first ? address(early) : address(late);
        if (plain) {
            early.mint(first ? address(split) : address(this), amount);
            if (!first) late.mint(address(split), amount);
        } else {
            early.mint(address(this), amount);
            late.mint(address(this), amount);
            early.approve(address(split), amount);
            late.approve(address(split), amount);
            split.payToken(asset, amount, bytes32(0));
            _open(asset);
        }
        _arrive(asset, amount);
        _observe();
    }

    function setWeights(uint256 seed, uint32 first, uint32 second) external {
        (address low, address high) = (actors[seed % 8], actors[(seed >> 8) % 8]);
        if (low > high) (low, high) = (high, low);
        uint256 size = low == high ? 1 : 2;
        address[] memory members = new address[](size);
        uint32[] memory weights = new uint32[](size);
        (members[0], weights[0]) = (low, _weight(first, seed >> 16));
        if (size == 2) (members[1], weights[1]) = (high, _weight(second, seed >> 24));
        uint256 leavers = 0;
        uint256 newSize = teamSize;
        for (uint256 i = 0; i < size; ++i) {
            bool isMember = split.weightOf(members[i]) != 0;
            if (!isMember && weights[i] == 0) weights[i] = 1;
            if (isMember && weights[i] == 0 && newSize == 1) weights[i] = 1;
            if (!isMember && weights[i] != 0) ++newSize;
            if (isMember && weights[i] == 0) --newSize;
            if (isMember && weights[i] == 0 && members[i] != manager) ++leavers;
        }
        uint256[] memory before = _earnedByAll();
        split.setWeights(members, weights);
        (teamSize, leaves) = (newSize, leaves + leavers);
        _expectNotRepriced(before, leavers);
        _observe();
    }

    function setManager(uint256 seed) external {
        address next = actors[seed % 8];
        if (next == manager) return;
        uint256 leavers = split.weightOf(manager) == 0 ? 1 : 0;
        uint256[] memory before = _earnedByAll();
        split.setManager(next);
        (manager, leaves) = (next, leaves + leavers);
        _expectNotRepriced(before, leavers);
        _observe();
    }

    function withdraw(uint256 seed, uint256 part) external {
        (address asset, address account) = (assets[seed % 3], actors[(seed >> 8) % 8]);
        uint256 owed = split.owed(asset, account);
        uint256 amount = part % 2 == 0 ? owed : _between(part, 0, owed);
        if (amount == 0) return;
        vm.prank(account);
        if (amount == owed) split.withdraw(asset);
        else split.withdrawTo(asset, account, amount);
        _open(asset);
        _observe();
    }

    function push(uint256 seed, uint8 count) external {
        address asset = assets[seed % 3];
        address[] memory page = new address[](1 + (count % 8));
        for (uint256 i = 0; i < page.length; ++i) page[i] = actors[(seed >> (8 * i + 8)) % 8];
        split.payMany(asset, page);
        _open(asset);
        _observe();
    }

    // ------------------------------------------------------------------------------------------------- own books

    function _arrive(address asset, uint256 amount) private {
        arrived[asset] += amount;
        if (isOpen[asset]) _handOut(asset);
    }

    function _open(address asset) private {
        if (isOpen[asset]) return;
        isOpen[asset] = true;
        _handOut(asset);
    }

    function _handOut(address asset) private {
        (uint256 before, uint256 afterwards) = (_handled[asset], arrived[asset]);
        _handled[asset] = afterwards;
        uint256 team = (afterwards * 6_000) / 10_000 - (before * 6_000) / 10_000;
        uint256 relationship = (afterwards * 1_500) / 10_000 - (before * 1_500) / 10_000;
        uint256 total = split.totalWeight();
        for (uint256 i = 0; i < actors.length; ++i) {
            handedOut[asset][actors[i]] += (team * ONE * split.weightOf(actors[i])) / total;
        }
        handedOut[asset][manager] += relationship * ONE;
    }

    /// @dev I4
    function _observe() private {
        for (uint256 i = 0; i < 3; ++i) {
            address asset = assets[i];
            if (!isOpen[asset]) continue;
            for (uint256 j = 0; j < actors.length; ++j) {
                uint256 earned = split.earned(asset, actors[j]);
                require(earned >= lastEarned[asset][actors[j]], "I4: earned fell");
                lastEarned[asset][actors[j]] = earned;
            }
        }
    }

    /// @dev I3
    function _expectNotRepriced(uint256[] memory before, uint256 leavers) private view {
        uint256[] memory afterwards = _earnedByAll();
        for (uint256 i = 0; i < 3; ++i) {
            if (!isOpen[assets[i]]) continue;
            for (uint256 j = i * 8; j < (i + 1) * 8; ++j) {
                require(afterwards[j] >= before[j], "I3: lowered");
                require(afterwards[j] - before[j] <= leavers, "I3: raised");
            }
        }
    }

    function _earnedByAll() private view returns (uint256[] memory earned) {
        earned = new uint256[](24);
        for (uint256 i = 0; i < 24; ++i) earned[i] = split.earned(assets[i / 8], actors[i % 8]);
    }

    /// @dev None, small or up to 2^28, so that 8 of them fit into a total.
    function _weight(uint32 seed, uint256 kind) private pure returns (uint32) {
        if (kind % 4 == 0) return 0;
        return kind % 4 == 1 ? 1 + (seed % 5) : 1 + (seed % (1 << 28));
    }
}
