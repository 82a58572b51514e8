// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Proxy} from "@openzeppelin/contracts/proxy/Proxy.sol";
import {IRevenueSplit} from "../revenue/IRevenueSplit.sol";

/// @title SolidityProxy
/// @notice The Solidity twin of `SplitProxy`'s bytecode: the same behaviour, written to be read.
contract SolidityProxy is Proxy {
    address private immutable _target;

    constructor(address target) {
        _target = target;
    }

    receive() external payable {
        emit IRevenueSplit.EtherReceived(msg.sender, msg.value);
    }

    function _implementation() internal view override returns (address) {
        return _target;
    }
}
