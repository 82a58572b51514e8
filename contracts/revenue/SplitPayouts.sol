// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SplitAssets} from "./SplitAssets.sol";

/// @title SplitPayouts
/// @notice Sends what the ledger says is owed. Books first, money second, always.
abstract contract SplitPayouts is SplitAssets {
    using SafeERC20 for IERC20;

    uint256 private constant PUSH_ETH_GAS = 50_000;
    uint256 private constant PUSH_TOKEN_GAS = 200_000;

    function _withdrawMany(address account, address[] calldata assets_, address to) internal {
        require(to != address(0), RevenueSplit_ZeroAddress());
        _checkPage(assets_.length);
        bool something = false;
        for (uint256 i = 0; i < assets_.length; ++i) {
            if (_withdrawAll(assets_[i], account, to) != 0) something = true;
        }
        require(something, RevenueSplit_NothingOwed(assets_[0], account));
    }

    function _withdrawAll(address asset, address account, address to) internal returns (uint256 amount) {
        _openIfNew(asset);
        Snapshot memory snapshot = _snapshot(asset, _balance(asset));
        amount = _take(snapshot, account, type(uint256).max);
        if (amount != 0) _saveAndSend(snapshot, account, to, amount);
    }

    function _withdrawExactly(address asset, address account, address to, uint256 amount) internal {
        _openIfNew(asset);
        Snapshot memory snapshot = _snapshot(asset, _balance(asset));
        uint256 available = _take(snapshot, account, amount);
        require(available == amount, RevenueSplit_MoreThanOwed(asset, account, amount, available));
        _saveAndSend(snapshot, account, to, amount);
    }

    function _saveAndSend(Snapshot memory snapshot, address account, address to, uint256 amount) private {
        _saveWithdrawn(snapshot);
        emit Withdrawn(account, snapshot.asset, to, amount);
        // Interaction: all of it is booked; a receiver that calls back finds nothing more than it's owed.
        if (snapshot.asset == ETH) {
            (bool success,) = to.call{value: amount}("");
            require(success, RevenueSplit_TransferFailed(ETH, to, amount));
        } else {
            IERC20(snapshot.asset).safeTransfer(to, amount);
        }
    }

    /// @dev While a page is pushed `withdrawn` isn't saved yet: whoever is called back must find the doors closed, and
    /// sees too little rather than too much in the views.
    function _pushPage(address asset, address[] calldata accounts) internal returns (uint256 total) {
        _checkPage(accounts.length);
        _openIfNew(asset);
        Snapshot memory snapshot = _snapshot(asset, _balance(asset));
        uint256[] memory amounts = new uint256[](accounts.length);
        for (uint256 i = 0; i < accounts.length; ++i) {
            amounts[i] = _push(snapshot, accounts[i]);
            total += amounts[i];
        }
        _saveWithdrawn(snapshot);
        emit PayoutsPushed(asset, accounts, amounts);
    }

    /// @dev Not checked: that enough gas is left for the account to accept. If a caller brings too little, the payout
    /// fails and the claim stays.
    function _push(Snapshot memory snapshot, address account) private returns (uint256 amount) {
        amount = _take(snapshot, account, type(uint256).max);
        if (amount == 0) return 0;
        address asset = snapshot.asset;
        if (asset == ETH ? _tryEther(account, amount) : _tryToken(asset, account, amount)) return amount;
        _giveBack(snapshot, account, amount);
        emit PayoutFailed(asset, account, amount);
        return 0;
    }

    function _tryEther(address to, uint256 amount) private returns (bool success) {
        // What comes back isn't read, and what it can cost is bounded by the gas that goes along.
        (success,) = to.call{value: amount, gas: PUSH_ETH_GAS}("");
    }

    function _tryToken(address asset, address to, uint256 amount) private returns (bool) {
        (bool success, bytes memory result) =
            asset.call{gas: PUSH_TOKEN_GAS}(abi.encodeCall(IERC20.transfer, (to, amount)));
        // As SafeERC20: no answer, or `true`. The asset has code, since only such ones are opened.
        return success && (result.length == 0 || (result.length >= 32 && uint256(bytes32(result)) == 1));
    }
}
