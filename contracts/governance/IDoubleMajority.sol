// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title IDoubleMajority
/// @notice How a proposal stands in two houses: the equity house, where every holder's past votes count, and the franchise
/// house, where each franchise is one vote.
/// @dev With F, A, B the ballots for, against and abstaining, in votes (10^18 to one RZM) in the equity house and in
/// franchises in the franchise house,
///
///     a house is for a proposal          ⇔  F > A                          a tie isn't for it
///     a house has its quorum             ⇔  F + B ≥ quorum(snapshot)       ballots against don't help to reach it
///     a proposal has succeeded           ⇔  both houses are for it and have their quorum
///
/// A franchise's vote is its *stance*: with f, a, b the ballots of those who owned it at the snapshot,
///
///     None     f + a + b = 0
///     For      f > a
///     Against  a > f
///     Abstain  f = a, and somebody voted
///
/// One account casts one ballot, which counts in the equity house by its past votes and in the franchise house if it owned an
/// active franchise at the snapshot.
interface IDoubleMajority {
    /// @notice Where a franchise stands.
    enum Stance {
        None,
        Against,
        For,
        Abstain
    }

    /// @notice A ballot counted in the franchise house.
    /// @param support 0 against, 1 for, 2 abstain
    /// @param stance Where the franchise stands after it
    event FranchiseBallotCast(
        uint256 indexed proposalId, uint256 indexed franchiseId, address indexed owner, uint8 support, Stance stance
    );

    /// @notice The account had neither votes nor an active franchise at the snapshot.
    error GovernorCountingDoubleMajority_NoStanding(address account, uint256 snapshot);

    /// @notice The ballots in the equity house, votes (10^18 to one RZM).
    function proposalVotes(uint256 proposalId)
        external
        view
        returns (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes);

    /// @notice The stances in the franchise house, franchises.
    function franchiseVotes(uint256 proposalId)
        external
        view
        returns (uint256 againstFranchises, uint256 forFranchises, uint256 abstainFranchises);

    /// @notice The ballots of the owners of one franchise, accounts.
    function franchiseBallots(uint256 proposalId, uint256 franchiseId)
        external
        view
        returns (uint256 againstBallots, uint256 forBallots, uint256 abstainBallots);

    /// @notice Where a franchise stands.
    function franchiseStance(uint256 proposalId, uint256 franchiseId) external view returns (Stance);

    /// @notice What must at least be for or abstain in the franchise house, franchises.
    function franchiseQuorum(uint256 timepoint) external view returns (uint256);
}
