// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IRevenueSplit} from "./IRevenueSplit.sol";
import {SplitProxy} from "./SplitProxy.sol";

/// @title SplitControl
/// @notice Who may change a split's shares: handed over in two steps, or renounced for ever.
/// @dev The first controller stands in the proxy's terms, which spares a storage slot until control moves.
abstract contract SplitControl is IRevenueSplit {
    address private _controller;
    bool private _controlMoved;
    address private _pendingController;

    modifier onlyController() {
        _checkController();
        _;
    }

    /// @inheritdoc IRevenueSplit
    function transferControl(address newController) external onlyController {
        _pendingController = newController;
        emit ControlTransferStarted(msg.sender, newController);
    }

    /// @inheritdoc IRevenueSplit
    function acceptControl() external {
        address pending = _pendingController;
        // address(0) can never call, so no offer means that nobody passes.
        require(msg.sender == pending, RevenueSplit_NotPendingController(msg.sender, pending));
        _moveControl(msg.sender);
    }

    /// @inheritdoc IRevenueSplit
    function renounceControl() external onlyController {
        _moveControl(address(0));
    }

    /// @inheritdoc IRevenueSplit
    function controller() public view returns (address) {
        return _controlMoved ? _controller : SplitProxy.controllerOf(address(this));
    }

    /// @inheritdoc IRevenueSplit
    function pendingController() external view returns (address) {
        return _pendingController;
    }

    function _moveControl(address newController) private {
        emit ControlTransferred(controller(), newController);
        _controller = newController;
        _controlMoved = true;
        delete _pendingController;
    }

    function _checkController() private view {
        address current = controller();
        require(msg.sender == current, RevenueSplit_NotController(msg.sender, current));
    }
}
