// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {VestingWallet} from "openzeppelin-contracts-4.9/finance/VestingWallet.sol";

/// @dev OpenZeppelin 4.9's vesting wallet as it is, for the comparison of gas.
contract PeerVestingWallet is VestingWallet {
    constructor(address beneficiary, uint64 start_, uint64 duration_) VestingWallet(beneficiary, start_, duration_) {}
}
