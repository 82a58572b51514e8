// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IEquityToken} from "../equity/IEquityToken.sol";

/// @title ObedientModule
/// @notice A minting module without any rule of its own: what anybody tells it, it asks of the token. The worst module that
/// the token can have.
contract ObedientModule {
    IEquityToken private immutable _token;

    constructor(IEquityToken token) {
        _token = token;
    }

    function mint(address to, uint256 amount) external {
        _token.mint(to, amount);
    }

    function reserve(bytes32 key, uint256 amount, uint40 deadline) external {
        _token.reserve(key, amount, deadline);
    }

    function mintFromReserved(bytes32 key, address to, uint256 amount) external {
        _token.mintFromReserved(key, to, amount);
    }

    function release(bytes32 key) external returns (uint256) {
        return _token.release(key);
    }
}
