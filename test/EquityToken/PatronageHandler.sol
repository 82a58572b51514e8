// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IPatronageEquity} from "../../contracts/equity/IPatronageEquity.sol";
import {SoundToken} from "../../contracts/mocks/SoundToken.sol";
import {IRevenueSplitFactory} from "../../contracts/revenue/IRevenueSplitFactory.sol";
import {RevenueSplit} from "../../contracts/revenue/RevenueSplit.sol";
import {EquityHandler} from "./EquityHandler.sol";
import {EquityTestBase} from "./EquityTestBase.sol";

/// @dev Two splits, paid in ETH and in a token, whose teams and managers change, and which are recognised for both, sooner or
/// later. Keeps rates as they were fixed.
contract PatronageHandler is EquityHandler {
    struct Fixed {
        uint256 price;
        uint256 share;
    }

    RevenueSplit[2] public splits;
    address[2] public assets;
    SoundToken internal dollar;
    mapping(address split => mapping(address asset => Fixed)) public fixedRate;
    mapping(address split => mapping(address asset => mapping(address account => uint256))) public claimedFrom;
    mapping(address split => mapping(address asset => uint256)) public arrived;

    constructor(EquityTestBase world) EquityHandler(world) {
        dollar = new SoundToken(6);
        assets = [ETH, address(dollar)];
        // The second split doesn't watch the token before it's recognised for it.
        splits[0] = _createSplit(address(dollar), 1);
        splits[1] = _createSplit(ETH, 2);
    }

    function setRate(uint256 seed) external {
        patronage.setRate(assets[seed % 2], uint112(_between(_mix(seed, 1), 1, 1e19)), uint16(_mix(seed, 2) % 2_501));
    }

    function recognise(uint256 seed) external {
        (address split, address asset) = (address(splits[seed % 2]), assets[(seed >> 1) % 2]);
        Fixed memory rate = Fixed(patronage.rateOf(asset).price, patronage.rateOf(asset).share);
        address[] memory page = new address[](1);
        page[0] = asset;
        bool may = rate.share != 0 && fixedRate[split][asset].share == 0;
        bytes memory data = abi.encodeCall(patronage.recognise, (split, page));
        require(_try(address(patronage), data) == may, "E8: recognised, or not, against the rule");
        if (may) fixedRate[split][asset] = rate;
    }

    function pay(uint256 seed) external {
        RevenueSplit split = splits[seed % 2];
        address asset = assets[(seed >> 1) % 2];
        uint256 amount = _amount(_mix(seed, 1), asset == ETH ? 100 ether : 1e12);
        if (asset == ETH) _sendEther(split, amount);
        else dollar.mint(address(split), amount);
        arrived[address(split)][asset] += amount;
    }

    function setWeight(uint256 seed) external {
        RevenueSplit split = splits[seed % 2];
        address[] memory members = new address[](1);
        uint32[] memory weights = new uint32[](1);
        (members[0], weights[0]) = (_actor(seed), seed % 3 == 0 ? 0 : uint32(_between(_mix(seed, 1), 1, 1_000)));
        uint256 weight = split.weightOf(members[0]);
        if (weights[0] == 0 && (weight == 0 || weight == split.totalWeight())) return;
        split.setWeights(members, weights);
    }

    function setManager(uint256 seed) external {
        RevenueSplit split = splits[seed % 2];
        if (split.manager() != _actor(seed)) split.setManager(_actor(seed));
    }

    function withdraw(uint256 seed) external {
        (RevenueSplit split, address asset, address actor) = (splits[seed % 2], assets[(seed >> 1) % 2], _actor(seed));
        if (split.owed(asset, actor) == 0) return;
        vm.prank(actor);
        split.withdraw(asset);
    }

    function claimPatronage(uint256 seed) external {
        (address split, address asset, address actor) =
            (address(splits[seed % 2]), assets[(seed >> 1) % 2], _actor(seed));
        if (fixedRate[split][asset].share == 0) return;
        uint256 due = accruedOf(split, asset, actor) - claimedFrom[split][asset][actor];
        address to = _actor(_mix(seed, 1));
        bool may = due != 0 && due <= _roomOf(address(patronage));
        uint256 before = token.balanceOf(to);
        vm.prank(actor);
        bytes memory data = abi.encodeCall(patronage.claimTo, (split, asset, to));
        require(_try(address(patronage), data) == may, "E7: claimed, or not, against the rule");
        if (!may) return;
        require(token.balanceOf(to) - before == due, "E7: not what accrued");
        _book(split, asset, actor, due);
    }

    function claimPatronages(uint256 seed) external {
        address actor = _actor(seed);
        IPatronageEquity.Source[] memory page = new IPatronageEquity.Source[](2);
        uint256 sum = 0;
        for (uint256 i = 0; i < 2; ++i) {
            page[i] = IPatronageEquity.Source(address(splits[0]), assets[i]);
            sum += accruedOf(page[i].split, assets[i], actor) - claimedFrom[page[i].split][assets[i]][actor];
        }
        if (sum == 0 || sum > _roomOf(address(patronage))) return;
        vm.prank(actor);
        require(patronage.claimMany(page, actor) == sum, "E7: not what accrued");
        for (uint256 i = 0; i < 2; ++i) {
            (address split, address asset) = (page[i].split, page[i].asset);
            _book(split, asset, actor, accruedOf(split, asset, actor) - claimedFrom[split][asset][actor]);
        }
    }

    function limitPatronage(uint256 seed) external {
        uint256 used = token.mintAllowance(address(patronage)).used;
        token.setMintAllowance(address(patronage), uint104(_between(seed, used, LIMIT)));
    }

    /// @dev The rate that was fixed, times what was earned.
    function accruedOf(address split, address asset, address account) public view returns (uint256) {
        Fixed memory rate = fixedRate[split][asset];
        return (RevenueSplit(payable(split)).earned(asset, account) * rate.share * 1 ether) / (10_000 * rate.price);
    }

    function _book(address split, address asset, address account, uint256 amount) private {
        claimedFrom[split][asset][account] += amount;
        minted += amount;
    }

    function _createSplit(address asset, uint256 salt) private returns (RevenueSplit) {
        IRevenueSplitFactory.SplitParams memory params;
        (params.controller, params.manager, params.salt) = (address(this), MANAGER, bytes32(salt));
        (params.members, params.weights) = (new address[](2), new uint32[](2));
        (params.members[0], params.members[1]) = (actors[0], actors[1]);
        (params.weights[0], params.weights[1]) = (7, uint32(2 + salt));
        params.assets = new address[](asset == ETH ? 0 : 1);
        if (asset != ETH) params.assets[0] = asset;
        return RevenueSplit(factory.createSplit(params));
    }
}
