// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SplitControl} from "./SplitControl.sol";
import {SplitLedger} from "./SplitLedger.sol";

/// @title SplitAssets
/// @notice Which ERC-20s a split watches.
/// @dev A change of shares visits every open asset, so their number is bounded, and strangers can fill only a part of the
/// places: whatever they do, the controller and the treasury can open more. Once control is renounced shares never
/// change, nothing visits the list, and it needs no bound.
abstract contract SplitAssets is SplitLedger, SplitControl {
    uint256 internal constant MAX_ASSETS = 32;
    uint256 internal constant MAX_ASSETS_OF_STRANGERS = 16;
    uint256 internal constant MAX_ASSETS_WITHOUT_CONTROL = type(uint8).max;
    uint256 internal constant MAX_PAGE = 500;

    function _openIfNew(address asset) internal {
        if (asset == ETH || _books[asset].isOpen) return;
        address current = controller();
        if (current == address(0)) return _open(asset, MAX_ASSETS_WITHOUT_CONTROL);
        bool trusted = msg.sender == current || msg.sender == _treasury;
        _open(asset, trusted ? MAX_ASSETS : MAX_ASSETS_OF_STRANGERS);
    }

    function _open(address asset, uint256 maximum) internal {
        require(asset.code.length != 0, RevenueSplit_UnknownAsset(asset));
        uint256 count = _books[ETH].tokenCount;
        require(count < maximum, RevenueSplit_TooManyAssets(asset, maximum));
        _tokens[count] = asset;
        _books[ETH].tokenCount = uint8(count + 1);
        _books[asset].isOpen = true;
        // Casts are safe: `maximum` is at most 255, and total weights are checked to fit in 32 bits.
        _books[asset].totalWeight = uint32(_totalWeight());
        emit AssetOpened(asset);
    }

    function _checkPage(uint256 length) internal pure {
        require(length != 0, RevenueSplit_PageEmpty());
        require(length <= MAX_PAGE, RevenueSplit_PageTooLarge(length, MAX_PAGE));
    }
}
