// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IRevenueSplit} from "./IRevenueSplit.sol";
import {IRevenueSplitFactory} from "./IRevenueSplitFactory.sol";
import {RevenueSplit} from "./RevenueSplit.sol";
import {SplitProxy} from "./SplitProxy.sol";

/// @title RevenueSplitFactory
/// @notice Makes splits and knows them again. Nobody owns it.
contract RevenueSplitFactory is IRevenueSplitFactory {
    uint256 private constant MAX_NAME = 64;
    uint256 private constant MAX_PAGE = 500;

    /// @inheritdoc IRevenueSplitFactory
    address public immutable implementation;

    /// @inheritdoc IRevenueSplitFactory
    address public immutable treasury;

    constructor(address treasury_) {
        treasury = treasury_;
        implementation = address(new RevenueSplit(treasury_));
    }

    /// @inheritdoc IRevenueSplitFactory
    function createSplit(SplitParams calldata params) external returns (address split) {
        SplitProxy.Terms memory terms = _termsFor(params);
        split = SplitProxy.predict(implementation, terms);
        require(split.code.length == 0, RevenueSplitFactory_SplitExists(split));
        SplitProxy.deploy(implementation, terms);
        emit SplitCreated(split, params.controller, params.manager, msg.sender, terms.id, params.name);
        RevenueSplit(split).initialize(params.members, params.weights, params.assets);
    }

    /// @inheritdoc IRevenueSplitFactory
    function predictSplit(SplitParams calldata params) external view returns (address) {
        return SplitProxy.predict(implementation, _termsFor(params));
    }

    /// @inheritdoc IRevenueSplitFactory
    /// @dev Reads the terms behind the code and computes where this factory would have put them: no list is kept.
    function isSplit(address split) external view returns (bool) {
        return SplitProxy.isProxyLength(split)
            && split == SplitProxy.predict(implementation, SplitProxy.termsOf(split));
    }

    /// @dev What isn't checked here (order, zero weights, assets) is checked when the split writes its first team.
    function _termsFor(SplitParams calldata params) private pure returns (SplitProxy.Terms memory) {
        uint256 length = bytes(params.name).length;
        require(length <= MAX_NAME, RevenueSplitFactory_NameTooLong(length, MAX_NAME));
        require(params.controller != address(0), IRevenueSplit.RevenueSplit_ZeroAddress());
        require(params.manager != address(0), IRevenueSplit.RevenueSplit_ZeroAddress());
        return SplitProxy.Terms({
            controller: params.controller,
            manager: params.manager,
            totalWeight: _sum(params.members, params.weights),
            id: keccak256(abi.encode(params))
        });
    }

    function _sum(address[] calldata members, uint32[] calldata weights) private pure returns (uint32) {
        uint256 length = members.length;
        require(length == weights.length, IRevenueSplit.RevenueSplit_LengthMismatch(length, weights.length));
        require(length != 0, IRevenueSplit.RevenueSplit_EmptyTeam());
        require(length <= MAX_PAGE, IRevenueSplit.RevenueSplit_PageTooLarge(length, MAX_PAGE));
        uint256 total = 0;
        // No overflow: at most 500 weights of 32 bits.
        unchecked {
            for (uint256 i = 0; i < length; ++i) total += weights[i];
        }
        require(
            total <= type(uint32).max, IRevenueSplit.RevenueSplit_TotalWeightTooLarge(total, type(uint32).max)
        );
        return uint32(total);
    }
}
