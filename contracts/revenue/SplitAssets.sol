// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SplitControl} from "./SplitControl.sol";
import {SplitLedger} from "./SplitLedger.sol";
import {Tally} from "./SplitWords.sol";

/// @title SplitAssets
/// @notice Which ERC-20s a split watches.
/// @dev A change of shares visits every open asset, so their number is bounded, and strangers can fill only a part of the
/// places: whatever they do, the controller and the treasury can open more. Once control is renounced shares never
/// change and nothing visits the list: 255 places, as many as a byte counts.
abstract contract SplitAssets is SplitLedger, SplitControl {
    uint256 internal constant MAX_ASSETS = 32;
    uint256 internal constant MAX_ASSETS_OF_STRANGERS = 16;
    uint256 internal constant MAX_ASSETS_WITHOUT_CONTROL = type(uint8).max;
    uint256 internal constant MAX_PAGE = 500;

    /// @dev The book of an asset, which is opened first if it's new.
    function _openBook(address asset) internal returns (Tally book) {
        book = _books[asset];
        if (!book.isOpen() && asset != ETH) book = _open(asset, _maximum());
    }

    function _open(address asset, uint256 maximum) internal returns (Tally book) {
        require(asset.code.length != 0, RevenueSplit_UnknownAsset(asset));
        Tally etherBook = _books[ETH];
        uint256 count = etherBook.tokenCount();
        require(count < maximum, RevenueSplit_TooManyAssets(asset, maximum));
        _books[ETH] = etherBook.withTokenCount(count + 1);
        _tokens[count] = asset;
        book = book.markOpen().withWeight(_totalWeight());
        _books[asset] = book;
        emit AssetOpened(asset);
    }

    function _maximum() private view returns (uint256) {
        address current = controller();
        if (current == address(0)) return MAX_ASSETS_WITHOUT_CONTROL;
        return msg.sender == current || msg.sender == _treasury ? MAX_ASSETS : MAX_ASSETS_OF_STRANGERS;
    }

    function _checkPage(uint256 length) internal pure {
        require(length != 0, RevenueSplit_PageEmpty());
        require(length <= MAX_PAGE, RevenueSplit_PageTooLarge(length, MAX_PAGE));
    }
}
