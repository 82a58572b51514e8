// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Figures, History, Level, Member, Parameters} from "./History.sol";
import {Ledger, LedgerOf, Observation, OVERALL, Pair, W} from "./Ledger.sol";

/// @title CertificationReference
/// @notice docs/certification.md a second time, written from that page alone, so that sdk/src/certification can be held
/// against it. What it costs
/// doesn't matter, and what is too large for it reverts: it's for tests.
contract CertificationReference {
    uint256 private constant ONE = 1_000_000;

    /// @notice The figures of everybody who is a seed, attests or is attested, by address.
    function certify(History memory history) external pure returns (Member[] memory members) {
        Ledger memory ledger = LedgerOf.ledgerOf(history);
        uint256[] memory trust = _trust(history, ledger);
        ledger.standing = _standing(trust, history.parameters);
        members = new Member[](ledger.accounts.length);
        for (uint256 s = 0; s < members.length; ++s) {
            members[s].account = ledger.accounts[s];
            members[s].trust = trust[s];
            members[s].standing = ledger.standing[s];
            members[s].overall = _figures(ledger, s, OVERALL);
            for (uint256 work = 0; work < OVERALL; ++work) {
                members[s].work[work] = _figures(ledger, s, work);
            }
        }
        _rank(members);
    }

    // ------------------------------------------------------------------------------------------------- trust

    function _trust(History memory history, Ledger memory ledger) private pure returns (uint256[] memory trust) {
        Parameters memory parameters = history.parameters;
        uint256[] memory edges = _edges(parameters, ledger);
        uint256[] memory given = _given(parameters, ledger, edges);
        uint256[] memory seed = new uint256[](ledger.accounts.length);
        for (uint256 i = 0; i < history.seeds.length; ++i) {
            seed[LedgerOf.placeOf(ledger.accounts, history.seeds[i].account)] += history.seeds[i].trust;
        }
        trust = seed;
        for (uint256 i = 0; i < parameters.iterations; ++i) {
            uint256[] memory next = new uint256[](seed.length);
            for (uint256 s = 0; s < seed.length; ++s) next[s] = seed[s];
            for (uint256 p = 0; p < edges.length; ++p) {
                if (edges[p] == 0) continue; // passes on nothing, and given can be 0
                (uint256 r, uint256 s) = (ledger.pairs[p].attester, ledger.pairs[p].subject);
                uint256 flow = trust[r] * parameters.damping * edges[p] / (10_000 * given[r]);
                next[s] += _min(parameters.edgeTrust, flow);
            }
            trust = next;
        }
    }

    /// @return edges One for each pair
    function _edges(Parameters memory parameters, Ledger memory ledger) private pure returns (uint256[] memory edges) {
        edges = new uint256[](ledger.pairs.length);
        for (uint256 p = 0; p < edges.length; ++p) {
            Observation[] memory observations = ledger.pairs[p].observations;
            for (uint256 i = 0; i < observations.length; ++i) {
                edges[p] += observations[i].decay * _strength(parameters.markTrust, observations[i]);
            }
            edges[p] = _min(edges[p], parameters.pairCap * W * 24);
        }
    }

    function _strength(uint256[5] memory markTrust, Observation memory observation) private pure returns (uint256) {
        uint256 sum = 0;
        for (uint256 work = 0; work < OVERALL; ++work) {
            if (observation.marks[work] != 0) sum += markTrust[observation.marks[work] - 1];
        }
        return 6 / observation.count * sum;
    }

    /// @return given One for each account
    function _given(Parameters memory parameters, Ledger memory ledger, uint256[] memory edges)
        private
        pure
        returns (uint256[] memory given)
    {
        given = new uint256[](ledger.accounts.length);
        for (uint256 p = 0; p < edges.length; ++p) given[ledger.pairs[p].attester] += edges[p];
        for (uint256 r = 0; r < given.length; ++r) {
            if (given[r] < parameters.spread * W * 24) given[r] = parameters.spread * W * 24;
        }
    }

    function _standing(uint256[] memory trust, Parameters memory parameters)
        private
        pure
        returns (uint256[] memory standing)
    {
        standing = new uint256[](trust.length);
        for (uint256 s = 0; s < trust.length; ++s) {
            uint256 power = trust[s] ** parameters.steepness;
            standing[s] = ONE * power / (power + parameters.halfTrust ** parameters.steepness);
        }
    }

    // ----------------------------------------------------------------------------------------------- figures

    /// @return figures All but the rank
    function _figures(Ledger memory ledger, uint256 subject, uint256 work)
        private
        pure
        returns (Figures memory figures)
    {
        _addWhatIsSaid(figures, ledger, subject, work);
        _addWhoFoundItGood(figures, ledger, subject, work);
        figures.quality = _quality(figures.n, figures.x, ledger.parameters.zSquared);
        figures.score = figures.quality * ledger.standing[subject] / ONE;
        figures.level = _level(figures, ledger.parameters.levels);
    }

    function _addWhatIsSaid(Figures memory figures, Ledger memory ledger, uint256 subject, uint256 work) private pure {
        uint256 raterFloor = ledger.parameters.raterFloor;
        for (uint256 p = 0; p < ledger.about[subject].length; ++p) {
            Pair memory pair = ledger.about[subject][p];
            (uint256 n, uint256 x) = _heard(pair.observations, work, ledger.parameters.pairCap);
            uint256 weight = raterFloor + (ONE - raterFloor) * ledger.standing[pair.attester] / ONE;
            figures.n += weight * n;
            figures.x += weight * x;
        }
    }

    function _addWhoFoundItGood(Figures memory figures, Ledger memory ledger, uint256 subject, uint256 work)
        private
        pure
    {
        bool[] memory isGoodOutcome = new bool[](ledger.outcomeCount);
        for (uint256 p = 0; p < ledger.about[subject].length; ++p) {
            Pair memory pair = ledger.about[subject][p];
            if (ledger.standing[pair.attester] == 0) continue;
            if (_findGood(pair.observations, work, ledger.parameters.goodMark, isGoodOutcome)) ++figures.raters;
        }
        for (uint256 o = 0; o < isGoodOutcome.length; ++o) {
            if (isGoodOutcome[o]) ++figures.outcomes;
        }
    }

    /// @return n How much one attester says of a subject
    /// @return x That, each part times its value
    function _heard(Observation[] memory observations, uint256 work, uint256 pairCap)
        private
        pure
        returns (uint256 n, uint256 x)
    {
        for (uint256 i = 0; i < observations.length; ++i) {
            (bool isSaid, uint256 value) = LedgerOf.valueOf(observations[i], work);
            if (!isSaid) continue;
            n += observations[i].decay;
            x += observations[i].decay * value;
        }
        if (n > pairCap * W) {
            x = x * pairCap * W / n;
            n = pairCap * W;
        }
    }

    /// @param isGoodOutcome Gets the outcomes in which the work was found good
    /// @return isFound Whether there is one
    function _findGood(
        Observation[] memory observations,
        uint256 work,
        uint256 goodMark,
        bool[] memory isGoodOutcome
    ) private pure returns (bool isFound) {
        for (uint256 i = 0; i < observations.length; ++i) {
            (bool isSaid, uint256 value) = LedgerOf.valueOf(observations[i], work);
            if (!isSaid || value < 6 * goodMark) continue;
            isGoodOutcome[observations[i].outcome] = true;
            isFound = true;
        }
    }

    /// @dev What holds for p holds for everything below it, so the greatest one is found bit by bit.
    function _quality(uint256 n, uint256 x, uint256 zSquared) private pure returns (uint256 p) {
        if (x == 0) return 0; // D can't be above 0
        for (uint256 bit = 2 ** 19; bit > 0; bit /= 2) {
            uint256 tried = p + bit;
            if (tried < ONE && _isWithin(tried, n, x, zSquared)) p = tried;
        }
    }

    function _isWithin(uint256 p, uint256 n, uint256 x, uint256 zSquared) private pure returns (bool) {
        if (x * ONE <= 24 * n * p) return false;
        uint256 d = x * ONE - 24 * n * p;
        return 100 * d * d >= zSquared * 576 * n * W * ONE * p * (ONE - p);
    }

    function _level(Figures memory figures, Level[] memory levels) private pure returns (uint256 level) {
        for (uint256 i = 0; i < levels.length; ++i) {
            bool suffices = figures.score >= levels[i].score && figures.raters >= levels[i].raters
                && figures.outcomes >= levels[i].outcomes;
            if (suffices) level = i + 1;
        }
    }

    // ------------------------------------------------------------------------------------------------- ranks

    /// @dev A rank is how many have a higher score, and 1.
    function _rank(Member[] memory members) private pure {
        for (uint256 a = 0; a < members.length; ++a) {
            members[a].overall.rank = 1;
            for (uint256 work = 0; work < OVERALL; ++work) members[a].work[work].rank = 1;
            for (uint256 b = 0; b < members.length; ++b) {
                if (members[b].overall.score > members[a].overall.score) ++members[a].overall.rank;
                for (uint256 work = 0; work < OVERALL; ++work) {
                    if (members[b].work[work].score > members[a].work[work].score) ++members[a].work[work].rank;
                }
            }
        }
    }

    function _min(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }
}
