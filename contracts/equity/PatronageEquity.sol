// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IRevenueSplit} from "../revenue/IRevenueSplit.sol";
import {IRevenueSplitFactory} from "../revenue/IRevenueSplitFactory.sol";
import {IEquityToken} from "./IEquityToken.sol";
import {IPatronageEquity} from "./IPatronageEquity.sol";

/// @title PatronageEquity
/// @notice Equity that follows revenue earned.
/// @dev Nothing is stored when money moves. A claim asks the split, whose code is the factory's own, what was earned.
contract PatronageEquity is IPatronageEquity, AccessManaged {
    /// @notice The highest share that a rate may have, basis points. Below a third, so that paying oneself costs more than
    /// it yields at the stated price: 25 % of a payment against 75 % · share.
    uint16 public constant MAX_SHARE = 2_500;

    uint256 private constant BASIS_POINTS = 10_000;
    uint256 private constant ONE_RZM = 10 ** 18;
    uint256 private constant MAX_ASSETS = 32;
    uint256 private constant MAX_PAGE = 100;
    address private constant ETH = address(0);

    IEquityToken public immutable token;
    IRevenueSplitFactory public immutable factory;

    mapping(address asset => Rate) private _rates;
    mapping(address split => mapping(address asset => Rate)) private _recognised;
    mapping(address split => mapping(address asset => mapping(address account => uint256))) private _claimed;

    constructor(address authority_, IEquityToken token_, IRevenueSplitFactory factory_) AccessManaged(authority_) {
        token = token_;
        factory = factory_;
    }

    /// @inheritdoc IPatronageEquity
    function setRate(address asset, uint112 price, uint16 share) external restricted {
        require(share <= MAX_SHARE, PatronageEquity_ShareTooLarge(share, MAX_SHARE));
        require(asset == ETH || asset.code.length != 0, PatronageEquity_UnknownAsset(asset));
        if (share == 0) price = 0;
        else require(price != 0, PatronageEquity_ZeroPrice());
        _rates[asset] = Rate({price: price, share: share});
        emit RateSet(asset, price, share);
    }

    /// @inheritdoc IPatronageEquity
    function recognise(address split, address[] calldata assets) external restricted {
        uint256 length = assets.length;
        require(length != 0 && length <= MAX_ASSETS, PatronageEquity_PageSize(length, MAX_ASSETS));
        require(factory.isSplit(split), PatronageEquity_NotASplit(split));
        for (uint256 i = 0; i < length; ++i) {
            address asset = assets[i];
            Rate memory rate = _rates[asset];
            require(rate.share != 0, PatronageEquity_NoRate(asset));
            require(_recognised[split][asset].share == 0, PatronageEquity_AlreadyRecognised(split, asset));
            _recognised[split][asset] = rate;
            // A split re-prices what arrived in an asset that it doesn't watch yet: each new team would accrue it again.
            IRevenueSplit(split).openAsset(asset);
            emit SplitRecognised(split, asset, rate.price, rate.share);
        }
    }

    /// @inheritdoc IPatronageEquity
    function claim(address split, address asset) external returns (uint256) {
        return _claimOne(split, asset, msg.sender);
    }

    /// @inheritdoc IPatronageEquity
    function claimTo(address split, address asset, address to) external returns (uint256) {
        return _claimOne(split, asset, to);
    }

    /// @inheritdoc IPatronageEquity
    function claimMany(Source[] calldata sources, address to) external returns (uint256 amount) {
        uint256 length = sources.length;
        require(length != 0 && length <= MAX_PAGE, PatronageEquity_PageSize(length, MAX_PAGE));
        for (uint256 i = 0; i < length; ++i) amount += _take(sources[i].split, sources[i].asset, to);
        require(amount != 0, PatronageEquity_NothingToClaim(msg.sender));
        token.mint(to, amount);
    }

    /// @inheritdoc IPatronageEquity
    function rateOf(address asset) external view returns (Rate memory) {
        return _rates[asset];
    }

    /// @inheritdoc IPatronageEquity
    function recognisedRate(address split, address asset) external view returns (Rate memory) {
        return _recognised[split][asset];
    }

    /// @inheritdoc IPatronageEquity
    function accrued(address split, address asset, address account) external view returns (uint256) {
        return _accrued(split, asset, account);
    }

    /// @inheritdoc IPatronageEquity
    function claimed(address split, address asset, address account) external view returns (uint256) {
        return _claimed[split][asset][account];
    }

    /// @inheritdoc IPatronageEquity
    function claimable(address split, address asset, address account) external view returns (uint256) {
        uint256 accrued_ = _accrued(split, asset, account);
        uint256 claimed_ = _claimed[split][asset][account];
        return accrued_ > claimed_ ? accrued_ - claimed_ : 0;
    }

    function _claimOne(address split, address asset, address to) private returns (uint256 amount) {
        amount = _take(split, asset, to);
        require(amount != 0, PatronageEquity_NothingToClaim(msg.sender));
        token.mint(to, amount);
    }

    /// @dev Books all that the caller can claim. What is claimed is then exactly what has accrued. An asset that shrinks by
    /// itself can lower what was earned: nothing is owed then until it has grown again.
    function _take(address split, address asset, address to) private returns (uint256 amount) {
        uint256 accrued_ = _accrued(split, asset, msg.sender);
        uint256 claimed_ = _claimed[split][asset][msg.sender];
        if (accrued_ <= claimed_) return 0;
        amount = accrued_ - claimed_;
        _claimed[split][asset][msg.sender] = accrued_;
        emit PatronageClaimed(split, asset, msg.sender, to, amount);
    }

    /// @dev Rounded down. Only a split that the factory made can be recognised, so its answer is below 2^112 and the
    /// product below 2^184.
    function _accrued(address split, address asset, address account) private view returns (uint256) {
        Rate memory rate = _recognised[split][asset];
        require(rate.share != 0, PatronageEquity_NotRecognised(split, asset));
        uint256 earned = IRevenueSplit(split).earned(asset, account);
        unchecked {
            return earned * rate.share * ONE_RZM / (BASIS_POINTS * rate.price);
        }
    }
}
