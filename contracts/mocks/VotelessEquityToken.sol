// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {EquityToken} from "../equity/EquityToken.sol";

/// @dev The equity token without checkpoints: what a claim costs less by it is what votes cost. The supply is in the
/// checkpoints, so this twin has none, and writing the supply counts as a cost of votes.
contract VotelessEquityToken is EquityToken {
    constructor(address authority_) EquityToken(authority_) {}

    function _transferVotingUnits(address, address, uint256) internal override {}
}
