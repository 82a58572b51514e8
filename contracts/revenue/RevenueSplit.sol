// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IRevenueSplit} from "./IRevenueSplit.sol";
import {SplitLedger} from "./SplitLedger.sol";
import {SplitPayouts} from "./SplitPayouts.sol";
import {SplitProxy} from "./SplitProxy.sol";
import {SplitTeam} from "./SplitTeam.sol";

/// @title RevenueSplit
/// @notice The doors of a split: paying in, taking out, and looking.
/// @dev Accounting is in SplitLedger, sending money in SplitPayouts, changing shares in SplitTeam, control in
/// SplitControl. A plain ETH send never gets here: the proxy answers it (SplitProxy).
///
/// Re-entrancy: a withdrawal books first and sends second, so whoever it calls back finds a true state. `payMany` and
/// `payToken` hold something open while they call out; meanwhile nothing that books or changes shares can be entered.
contract RevenueSplit is SplitPayouts, SplitTeam, EIP712, Nonces, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    bytes32 private constant WITHDRAWAL_TYPEHASH =
        keccak256("Withdrawal(address account,address[] assets,address to,uint256 nonce,uint256 deadline)");

    address private immutable _self = address(this);
    address private immutable _factory = msg.sender;

    /// @dev The implementation itself has no terms: money sent to it would be nobody's.
    modifier onlySplit() {
        require(address(this) != _self, RevenueSplit_NotASplit());
        _;
    }

    /// @dev Only looks, since these functions are safe to enter again by themselves.
    modifier whileNotPushing() {
        require(!_reentrancyGuardEntered(), ReentrancyGuardReentrantCall());
        _;
    }

    constructor(address treasury_) SplitLedger(treasury_) EIP712("Rizom RevenueSplit", "1") {}

    /// @notice Writes the first team. Only the factory, once, in the transaction that makes the proxy.
    function initialize(address[] calldata members, uint32[] calldata weights, address[] calldata tokens) external {
        require(msg.sender == _factory, RevenueSplit_NotFactory(msg.sender));
        _writeFirstTeam(members, weights);
        for (uint256 i = 0; i < tokens.length; ++i) {
            if (!_books[tokens[i]].isOpen()) _open(tokens[i], MAX_ASSETS);
        }
    }

    // ------------------------------------------------------------------------------------------------ paying

    /// @inheritdoc IRevenueSplit
    function pay(bytes32 paymentReference) external payable onlySplit {
        require(msg.value != 0, RevenueSplit_ZeroAmount());
        emit PaymentReceived(msg.sender, ETH, msg.value, paymentReference);
    }

    /// @inheritdoc IRevenueSplit
    function payToken(address asset, uint256 amount, bytes32 paymentReference) public onlySplit nonReentrant {
        require(amount != 0, RevenueSplit_ZeroAmount());
        require(asset != ETH, RevenueSplit_UnknownAsset(asset));
        _openBook(asset);
        uint256 before = _balance(asset);
        // Interaction: the token is the payer's choice; whatever it does, only its own books can suffer.
        IERC20(asset).safeTransferFrom(msg.sender, address(this), amount);
        uint256 afterwards = _balance(asset);
        require(afterwards > before, RevenueSplit_ZeroAmount());
        emit PaymentReceived(msg.sender, asset, afterwards - before, paymentReference);
    }

    /// @inheritdoc IRevenueSplit
    function payTokenWithPermit(
        address asset,
        uint256 amount,
        bytes32 paymentReference,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external {
        require(asset.code.length != 0, RevenueSplit_UnknownAsset(asset));
        // Not checked: a permit that fails may have been submitted by somebody else already. If the allowance is
        // missing, the transfer says so.
        try IERC20Permit(asset).permit(msg.sender, address(this), amount, deadline, v, r, s) {} catch {}
        payToken(asset, amount, paymentReference);
    }

    // ------------------------------------------------------------------------------------------- withdrawing

    /// @inheritdoc IRevenueSplit
    function withdraw(address asset) external whileNotPushing returns (uint256 amount) {
        amount = _withdrawAll(asset, msg.sender, msg.sender);
        require(amount != 0, RevenueSplit_NothingOwed(asset, msg.sender));
    }

    /// @inheritdoc IRevenueSplit
    function withdrawTo(address asset, address to, uint256 amount) external whileNotPushing {
        require(amount != 0, RevenueSplit_ZeroAmount());
        require(to != address(0), RevenueSplit_ZeroAddress());
        _withdrawExactly(asset, msg.sender, to, amount);
    }

    /// @inheritdoc IRevenueSplit
    function withdrawMany(address[] calldata assets_, address to) external whileNotPushing {
        _withdrawMany(msg.sender, assets_, to);
    }

    /// @inheritdoc IRevenueSplit
    function withdrawBySig(
        address account,
        address[] calldata assets_,
        address to,
        uint256 deadline,
        bytes calldata signature
    ) external whileNotPushing {
        require(block.timestamp <= deadline, RevenueSplit_SignatureExpired(deadline, block.timestamp));
        bytes32 digest = _hashTypedDataV4(
            keccak256(
                abi.encode(
                    WITHDRAWAL_TYPEHASH,
                    account,
                    keccak256(abi.encodePacked(assets_)),
                    to,
                    _useNonce(account),
                    deadline
                )
            )
        );
        require(
            SignatureChecker.isValidSignatureNow(account, digest, signature), RevenueSplit_InvalidSignature(account)
        );
        _withdrawMany(account, assets_, to);
    }

    /// @inheritdoc IRevenueSplit
    function payMany(address asset, address[] calldata accounts) external nonReentrant returns (uint256 total) {
        return _pushPage(asset, accounts);
    }

    // ----------------------------------------------------------------------------------------- changing shares

    /// @inheritdoc IRevenueSplit
    function setWeights(address[] calldata members, uint32[] calldata weights) external onlyController whileNotPushing {
        _setWeights(members, weights);
    }

    /// @inheritdoc IRevenueSplit
    function setManager(address newManager) external onlyController whileNotPushing {
        _setManager(newManager);
    }

    /// @inheritdoc IRevenueSplit
    function openAsset(address asset) external whileNotPushing {
        _openBook(asset);
    }

    // ------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IRevenueSplit
    function treasury() external view returns (address) {
        return _treasury;
    }

    /// @inheritdoc IRevenueSplit
    function id() external view returns (bytes32) {
        return SplitProxy.idOf(address(this));
    }

    /// @inheritdoc IRevenueSplit
    function totalWeight() external view returns (uint256) {
        return _totalWeight();
    }

    /// @inheritdoc IRevenueSplit
    function weightOf(address account) external view returns (uint256) {
        return _shares[ETH][account].weight();
    }

    /// @inheritdoc IRevenueSplit
    function assets() external view returns (address[] memory all) {
        all = new address[](_books[ETH].tokenCount() + 1); // the first is ETH, address(0)
        for (uint256 i = 1; i < all.length; ++i) all[i] = _tokens[i - 1];
    }

    /// @inheritdoc IRevenueSplit
    function received(address asset) external view returns (uint256) {
        return _snapshot(asset).received;
    }

    /// @inheritdoc IRevenueSplit
    function withdrawn(address asset) external view returns (uint256) {
        return _books[asset].amount();
    }

    /// @inheritdoc IRevenueSplit
    function paid(address asset, address account) external view returns (uint256) {
        return _payouts[asset][account].paid.amount();
    }

    /// @inheritdoc IRevenueSplit
    function earned(address asset, address account) external view returns (uint256) {
        return _earnedBy(_snapshot(asset), account);
    }

    /// @inheritdoc IRevenueSplit
    function owed(address asset, address account) external view returns (uint256) {
        return _owedTo(_snapshot(asset), account);
    }

    /// @inheritdoc IRevenueSplit
    function owedMany(address asset, address[] calldata accounts) external view returns (uint256[] memory amounts) {
        _checkPage(accounts.length);
        Snapshot memory snapshot = _snapshot(asset);
        amounts = new uint256[](accounts.length);
        for (uint256 i = 0; i < accounts.length; ++i) amounts[i] = _owedTo(snapshot, accounts[i]);
    }

    function _earnedBy(Snapshot memory snapshot, address account) private view returns (uint256) {
        (int256 debt, uint256 weight, bool isManager) = _standing(snapshot.asset, account);
        return _earned(snapshot, debt, weight, isManager);
    }

    function _owedTo(Snapshot memory snapshot, address account) private view returns (uint256) {
        return _owed(snapshot, account, _earnedBy(snapshot, account), _payouts[snapshot.asset][account].paid.amount());
    }
}
