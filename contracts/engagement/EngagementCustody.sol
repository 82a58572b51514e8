// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {EngagementStore} from "./EngagementStore.sol";
import {Escrow} from "./Escrow.sol";
import {IEngagements} from "./IEngagements.sol";

/// @title EngagementCustody
/// @notice Money into an escrow and out of it.
/// @dev Parts are booked before money moves. Parts of one engagement are worth money of its own escrow and nothing else, so
/// whatever a token does, it does to the engagements that chose it.
abstract contract EngagementCustody is EngagementStore, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    uint256 internal constant ALL = 10_000;

    /// @inheritdoc IEngagements
    function claimRefund(uint256 engagementId, address to) external nonReentrant returns (uint256 amount) {
        Stored storage stored = _known(engagementId);
        _requireClient(stored);
        require(to != address(0), Engagements_ZeroAddress());
        uint128 parts = stored.refund;
        require(parts != 0, Engagements_NoRefund(engagementId));
        stored.refund = 0;
        amount = _worth(engagementId, stored, parts);
        stored.parts -= parts;
        emit RefundClaimed(engagementId, to, amount);
        _send(engagementId, stored.asset, to, amount);
    }

    /// @inheritdoc IEngagements
    function claimStray(uint256 engagementId, address asset, address to)
        external
        nonReentrant
        returns (uint256 amount)
    {
        Stored storage stored = _known(engagementId);
        _requireClient(stored);
        require(to != address(0), Engagements_ZeroAddress());
        (address own, uint256 parts, address escrow) = (stored.asset, stored.parts, escrowOf(engagementId));
        require(asset != own || parts == 0, Engagements_AssetInUse(own, parts));
        if (asset == ETH || asset.code.length != 0) amount = _balance(asset, escrow);
        require(amount != 0, Engagements_NothingStray(asset));
        uint256 before = parts == 0 ? 0 : _balance(own, escrow);
        emit StrayClaimed(engagementId, asset, to, amount);
        _send(engagementId, asset, to, amount);
        // Some tokens, and the ETH of some networks, answer at a second address: what's held stays, by whatever name.
        require(parts == 0 || _balance(own, escrow) >= before, Engagements_AssetInUse(own, parts));
    }

    /// @dev Takes in `sum` from the client and books as many parts.
    function _takeIn(uint256 engagementId, Stored storage stored, uint256 sum) internal {
        // Effect:
        stored.parts += SafeCast.toUint128(sum);
        // Interaction:
        address asset = stored.asset;
        address escrow = escrowOf(engagementId);
        if (asset == ETH) {
            require(msg.value == sum, Engagements_WrongValue(msg.value, sum));
            Address.sendValue(payable(escrow), sum);
            return;
        }
        require(msg.value == 0, Engagements_WrongValue(msg.value, 0));
        uint256 before = _balance(asset, escrow);
        IERC20(asset).safeTransferFrom(msg.sender, escrow, sum);
        // Whatever a token claims, no more than its own books can suffer.
        uint256 received = Math.saturatingSub(_balance(asset, escrow), before);
        require(received >= sum, Engagements_ReceivedTooLittle(received, sum));
    }

    /// @dev Takes the parts of an outcome out of the escrow: a share of them into the split, the rest to the client.
    /// @param teamShare Basis points into the split; its parts are rounded down
    function _takeOut(uint256 engagementId, uint256 number, uint128 parts, uint256 teamShare)
        internal
        returns (uint256 toSplit, uint256 toClient)
    {
        Stored storage stored = _engagements[engagementId];
        // Casts are safe: a share isn't above the whole.
        uint128 teamParts = uint128(uint256(parts) * teamShare / ALL);
        uint128 clientParts = parts - teamParts;
        toSplit = _worth(engagementId, stored, teamParts);
        stored.parts -= teamParts;
        if (toSplit != 0) {
            _escrow(engagementId).paySplit(stored.split, stored.asset, toSplit, _referenceOf(engagementId, number));
        }
        // Worth after the split was paid, so that the last part takes the last unit.
        toClient = _worth(engagementId, stored, clientParts);
        if (clientParts != 0) _refund(engagementId, stored, clientParts, toClient);
    }

    /// @dev Sends the client its parts, or keeps them for it: nobody's ending waits for a client who can't be paid.
    function _refund(uint256 engagementId, Stored storage stored, uint128 parts, uint256 amount) private {
        stored.parts -= parts;
        if (amount == 0 || _escrow(engagementId).trySend(stored.asset, stored.client, amount)) return;
        stored.parts += parts;
        stored.refund += parts;
        emit RefundHeld(engagementId, parts);
    }

    function _send(uint256 engagementId, address asset, address to, uint256 amount) private {
        if (amount == 0) return;
        bool success = _escrow(engagementId).send(asset, to, amount);
        require(success, Engagements_TransferFailed(asset, to, amount));
    }

    /// @dev balance × parts / all parts, rounded down.
    function _worth(uint256 engagementId, Stored storage stored, uint256 parts) private view returns (uint256) {
        if (parts == 0) return 0;
        return Math.mulDiv(_balance(stored.asset, escrowOf(engagementId)), parts, stored.parts);
    }

    function _balance(address asset, address account) private view returns (uint256) {
        return asset == ETH ? account.balance : IERC20(asset).balanceOf(account);
    }

    function _escrow(uint256 engagementId) private view returns (Escrow) {
        return Escrow(payable(escrowOf(engagementId)));
    }

    /// @dev Text, as every payment's reference: `Engagement 12/3`. Ids of more than 15 digits, which nobody will see, would be
    /// cut off at the end.
    function _referenceOf(uint256 engagementId, uint256 number) private pure returns (bytes32) {
        return bytes32(
            bytes(string.concat("Engagement ", Strings.toString(engagementId), "/", Strings.toString(number)))
        );
    }
}
