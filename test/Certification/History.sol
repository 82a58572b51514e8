// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// What docs/certification.md calls inputs, and the figures that come of them.

/// @param acceptedAt Seconds
/// @param paid What the split was paid, asset units
struct Outcome {
    uint256 engagementId;
    uint256 outcome;
    uint256 acceptedAt;
    address asset;
    uint256 paid;
}

/// @param work Type of work, 0 to 8
/// @param mark 0 to 4
struct WorkMark {
    uint256 work;
    uint256 mark;
}

struct Attestation {
    uint256 engagementId;
    uint256 outcome;
    address attester;
    address subject;
    WorkMark[] work;
}

struct Seed {
    address account;
    uint256 trust;
}

struct Floor {
    address asset;
    uint256 minimum;
}

/// @notice What a level above 0 needs.
struct Level {
    uint256 score;
    uint256 raters;
    uint256 outcomes;
}

/// @dev All but `seedTrust`: that is in the seeds already.
struct Parameters {
    uint256 halfLife;
    uint256 pairCap;
    uint256 spread;
    uint256 damping;
    uint256 iterations;
    uint256 edgeTrust;
    uint256[5] markTrust;
    uint256 halfTrust;
    uint256 steepness;
    uint256 raterFloor;
    uint256 zSquared;
    uint256 goodMark;
    Level[] levels;
}

/// @param time What the page calls `now`, which Solidity doesn't allow, seconds
struct History {
    uint256 time;
    Outcome[] outcomes;
    Attestation[] attestations;
    Seed[] seeds;
    Floor[] floors;
    Parameters parameters;
}

/// @param n N of the page: weight of all observations
/// @param x X of the page: their weighted values
struct Figures {
    uint256 n;
    uint256 x;
    uint256 quality;
    uint256 score;
    uint256 raters;
    uint256 outcomes;
    uint256 level;
    uint256 rank;
}

struct Member {
    address account;
    uint256 trust;
    uint256 standing;
    Figures overall;
    Figures[9] work;
}
