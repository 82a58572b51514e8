// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title IPatronageEquity
/// @notice Equity that grows by itself with the revenue that a member earns through recognised splits, as team member or as
/// relationship manager. A payment costs nothing more: what has accrued is derived from the split's own books.
/// @dev For a split s that was recognised for an asset a,
///
///     accrued(s, a, account) = ⌊ earned(s, a, account) · share · 10^18 / (10,000 · price) ⌋
///
/// `price` is what one RZM is taken to be worth, in asset units; `share` is how much of what was earned is matched with
/// equity at that price, in basis points. Both are fixed when the split is recognised. What was earned before counts too.
///
/// Somebody who pays a split of their own gets back at most three quarters, and equity worth at most `MAX_SHARE` of that
/// at the stated price: 18.75 % of the payment for a cost of 25 %. So it never pays while RZM is worth less than
/// price · (1/3) / share, which is at least 4/3 of the stated price.
interface IPatronageEquity {
    /// @notice Splits that are recognised from now on get this rate; 0 and 0 for none.
    event RateSet(address indexed asset, uint256 price, uint256 share);
    /// @notice From the first unit on, and for ever, what is earned through `split` in `asset` accrues equity at this rate.
    event SplitRecognised(address indexed split, address indexed asset, uint256 price, uint256 share);
    event PatronageClaimed(
        address indexed split,
        address indexed asset,
        address indexed account,
        address to,
        uint256 amount
    );

    error PatronageEquity_ShareTooLarge(uint256 share, uint256 maximum);
    error PatronageEquity_ZeroPrice();
    error PatronageEquity_UnknownAsset(address asset);
    error PatronageEquity_NotASplit(address account);
    error PatronageEquity_NoRate(address asset);
    error PatronageEquity_AlreadyRecognised(address split, address asset);
    error PatronageEquity_NotRecognised(address split, address asset);
    error PatronageEquity_NothingToClaim(address account);
    error PatronageEquity_PageSize(uint256 length, uint256 maximum);

    /// @param price What one RZM (10^18 units) is taken to be worth, asset units
    /// @param share Part of what was earned that is matched with equity, basis points
    struct Rate {
        uint112 price;
        uint16 share;
    }

    /// @param split A recognised split
    /// @param asset An asset for which it was recognised; `address(0)` for ETH
    struct Source {
        address split;
        address asset;
    }

    /// @notice Sets the rate for splits that will be recognised. Those that were keep theirs.
    /// @dev Restricted. Requirements: `share` at most `MAX_SHARE`; `price` isn't 0 unless `share` is; `asset` is ETH or a contract.
    /// @dev Warning: only for assets whose balances tell the truth. One that calls receivers before it moves balances, or
    /// whose balances somebody can make up, can be made to show more than was earned, up to the whole mint allowance.
    function setRate(address asset, uint112 price, uint16 share) external;

    /// @notice Fixes the present rates of 1 to 32 assets for a split, for ever.
    /// @dev Restricted. Requirements: the factory made `split`; each asset has a rate and wasn't recognised before. Further
    /// assets may follow later. Nobody can take recognition back. The split watches the asset from now on at the latest; if
    /// strangers have filled their places for assets, the split's controller has to open it first.
    function recognise(address split, address[] calldata assets) external;

    /// @notice Mints what the caller can claim from a split in an asset.
    function claim(address split, address asset) external returns (uint256 amount);

    /// @notice The same to another address.
    function claimTo(address split, address asset, address to) external returns (uint256 amount);

    /// @notice Mints what the caller can claim from 1 to 100 sources. Those without anything are passed over;
    /// `PatronageEquity_NothingToClaim` if that's all of them.
    function claimMany(Source[] calldata sources, address to) external returns (uint256 amount);

    /// @notice The rate for splits that will be recognised.
    function rateOf(address asset) external view returns (Rate memory);

    /// @notice The rate that was fixed for a split; a share of 0 if it isn't recognised for the asset.
    function recognisedRate(address split, address asset) external view returns (Rate memory);

    /// @notice All that an account has accrued, claimed or not.
    function accrued(address split, address asset, address account) external view returns (uint256);

    /// @notice What an account has claimed.
    function claimed(address split, address asset, address account) external view returns (uint256);

    /// @notice What an account can claim now.
    function claimable(address split, address asset, address account) external view returns (uint256);
}
