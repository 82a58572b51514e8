// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SplitAssets} from "./SplitAssets.sol";
import {TrySend} from "./TrySend.sol";

/// @title SplitPayouts
/// @notice Sends what the ledger says is owed. Books first, money second, always.
abstract contract SplitPayouts is SplitAssets {
    using SafeERC20 for IERC20;

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
        Snapshot memory snapshot = _snapshot(asset, _openBook(asset), _balance(asset));
        amount = _take(snapshot, _payouts[asset], account, type(uint256).max);
        if (amount != 0) _saveAndSend(snapshot, account, to, amount);
    }

    function _withdrawExactly(address asset, address account, address to, uint256 amount) internal {
        Snapshot memory snapshot = _snapshot(asset, _openBook(asset), _balance(asset));
        uint256 available = _take(snapshot, _payouts[asset], account, amount);
        require(available == amount, RevenueSplit_MoreThanOwed(asset, account, amount, available));
        _saveAndSend(snapshot, account, to, amount);
    }

    function _saveAndSend(Snapshot memory snapshot, address account, address to, uint256 amount) private {
        _books[snapshot.asset] = snapshot.book;
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
        Snapshot memory snapshot = _snapshot(asset, _openBook(asset), _balance(asset));
        mapping(address account => Payouts) storage payouts = _payouts[asset];
        uint256[] memory amounts = new uint256[](accounts.length);
        for (uint256 i = 0; i < accounts.length; ++i) {
            address account = accounts[i];
            uint256 amount = _take(snapshot, payouts, account, type(uint256).max);
            if (amount == 0) continue;
            if (asset == ETH ? TrySend.ether_(account, amount) : TrySend.token(asset, account, amount)) {
                amounts[i] = amount;
                total += amount;
            } else {
                _giveBack(snapshot, account, amount);
                emit PayoutFailed(asset, account, amount);
            }
        }
        _books[asset] = snapshot.book;
        emit PayoutsPushed(asset, accounts, amounts);
    }
}
