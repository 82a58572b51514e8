// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title IRevenueSplitFactory
/// @notice Makes splits: permissionless, deterministic, one small proxy each.
interface IRevenueSplitFactory {
    /// @notice A split was made. Its team and open assets follow as events of the split itself.
    /// @param id Digest of everything that the split was created with
    /// @param name What people call it, at most 64 bytes; anybody's text, not checked
    event SplitCreated(
        address indexed split,
        address indexed controller,
        address indexed manager,
        address creator,
        bytes32 id,
        string name
    );

    error RevenueSplitFactory_NameTooLong(uint256 length, uint256 maximum);
    error RevenueSplitFactory_SplitExists(address split);

    /// @param name What people call it, at most 64 bytes
    /// @param controller Who may change the team and the manager; often the facilitator
    /// @param manager Who earns the relationship leg
    /// @param members Team, sorted ascending, without duplicates, 1 to 500
    /// @param weights One for each member, each more than 0
    /// @param assets ERC-20s that the split watches from the start, at most 32; ETH is always open
    /// @param salt Makes two otherwise equal splits differ
    struct SplitParams {
        string name;
        address controller;
        address manager;
        address[] members;
        uint32[] weights;
        address[] assets;
        bytes32 salt;
    }

    /// @notice Creates a split.
    /// @return split Its address: a function of `params` alone, so that nobody can put another team at it, and sending
    /// the same creation twice makes one split.
    function createSplit(SplitParams calldata params) external returns (address split);

    /// @notice The address that `createSplit` would give.
    function predictSplit(SplitParams calldata params) external view returns (address split);

    /// @notice Whether this factory made the split.
    function isSplit(address split) external view returns (bool);

    /// @notice The code that all splits of this factory run; cannot be changed.
    function implementation() external view returns (address);

    /// @notice Who earns the platform leg of all splits of this factory.
    function treasury() external view returns (address);
}
