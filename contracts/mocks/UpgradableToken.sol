// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SoundToken} from "./SoundToken.sol";

/// @title UpgradableToken
/// @notice Sound until its owner, who is anybody, changes what its functions do.
contract UpgradableToken is SoundToken(18) {
    enum Balance {
        True,
        Reverts,
        BurnsGas,
        Huge,
        Short,
        Bomb,
        Zero,
        RevertsWithBomb
    }

    error UpgradableToken_Broken();

    uint256 private constant BOMB = 200_000; // bytes; what 100,000 gas can just give back

    Balance private _answer;
    bool private _transferBurnsGas;

    function setBalanceAnswer(Balance answer) external {
        _answer = answer;
    }

    function setTransferBurnsGas(bool burns) external {
        _transferBurnsGas = burns;
    }

    function balanceOf(address account) public view override returns (uint256) {
        Balance answer = _answer;
        if (answer == Balance.Reverts) revert UpgradableToken_Broken();
        if (answer == Balance.Huge) return type(uint256).max;
        if (answer == Balance.Zero) return 0;
        if (answer == Balance.BurnsGas) _burnGas();
        if (answer == Balance.Short) _giveBack(31);
        if (answer == Balance.Bomb) _giveBack(BOMB);
        if (answer == Balance.RevertsWithBomb) _giveBackReverting(BOMB);
        return super.balanceOf(account);
    }

    function _update(address from, address to, uint256 amount) internal override {
        if (_transferBurnsGas) _burnGas();
        super._update(from, to, amount);
    }

    function _giveBack(uint256 size) private pure {
        assembly {
            return(0, size)
        }
    }

    function _giveBackReverting(uint256 size) private pure {
        assembly {
            revert(0, size)
        }
    }

    function _burnGas() private pure {
        assembly {
            invalid()
        }
    }
}
