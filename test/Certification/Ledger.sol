// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Attestation, History, Outcome, Parameters} from "./History.sol";

uint256 constant W = 2 ** 20;
/// @dev Stands for no type of work, but for all of them.
uint256 constant OVERALL = 9;

/// @notice An attestation about an outcome that counts. Attester, subject and outcome are places in lists.
/// @param count How many types of work it marks
/// @param marks By type of work: the mark plus 1; 0 where it isn't marked
struct Observation {
    uint256 attester;
    uint256 subject;
    uint256 outcome;
    uint256 decay;
    uint256 count;
    uint256[9] marks;
}

/// @notice Everything that one attester says of one subject.
struct Pair {
    uint256 attester;
    uint256 subject;
    Observation[] observations;
}

/// @notice A history in order: who is in it, and what is said of whom.
/// @param about By account: the pairs of which it is the subject
/// @param outcomeCount Of all outcomes, whether they count or not
/// @param standing By account; known once trust has flowed
struct Ledger {
    Parameters parameters;
    address[] accounts;
    Pair[] pairs;
    Pair[][] about;
    uint256 outcomeCount;
    uint256[] standing;
}

/// @title LedgerOf
/// @notice Takes from a history what counts.
library LedgerOf {
    uint256 private constant NONE = type(uint256).max;

    function ledgerOf(History memory history) internal pure returns (Ledger memory ledger) {
        Attestation[] memory counted = _counted(history);
        ledger.parameters = history.parameters;
        ledger.accounts = _accounts(history, counted);
        Observation[] memory observations = new Observation[](counted.length);
        for (uint256 i = 0; i < counted.length; ++i) {
            observations[i] = _observation(history, counted[i], ledger.accounts);
        }
        ledger.pairs = _pairs(observations);
        ledger.about = new Pair[][](ledger.accounts.length);
        for (uint256 s = 0; s < ledger.about.length; ++s) ledger.about[s] = _about(ledger.pairs, s);
        ledger.outcomeCount = history.outcomes.length;
    }

    /// @notice Where an account is in the list; `NONE` if it isn't.
    function placeOf(address[] memory accounts, address account) internal pure returns (uint256) {
        for (uint256 i = 0; i < accounts.length; ++i) {
            if (accounts[i] == account) return i;
        }
        return NONE;
    }

    /// @notice What an observation says of a type of work, or of all: whether anything, and 6 times the mean mark.
    function valueOf(Observation memory observation, uint256 work) internal pure returns (bool isSaid, uint256 value) {
        if (work != OVERALL) {
            uint256 mark = observation.marks[work];
            return mark == 0 ? (false, 0) : (true, 6 * (mark - 1));
        }
        uint256 sum = 0;
        for (uint256 i = 0; i < 9; ++i) {
            if (observation.marks[i] != 0) sum += observation.marks[i] - 1;
        }
        return (true, 6 / observation.count * sum);
    }

    // ------------------------------------------------------------------------------------------- what counts

    function _counted(History memory history) private pure returns (Attestation[] memory counted) {
        Attestation[] memory all = history.attestations;
        uint256 length = 0;
        for (uint256 i = 0; i < all.length; ++i) {
            if (_counts(history, _outcomeOf(history, all[i]))) ++length;
        }
        counted = new Attestation[](length);
        length = 0;
        for (uint256 i = 0; i < all.length; ++i) {
            if (_counts(history, _outcomeOf(history, all[i]))) counted[length++] = all[i];
        }
    }

    function _outcomeOf(History memory history, Attestation memory attestation) private pure returns (uint256) {
        for (uint256 i = 0; i < history.outcomes.length; ++i) {
            Outcome memory outcome = history.outcomes[i];
            bool isSame = outcome.engagementId == attestation.engagementId && outcome.outcome == attestation.outcome;
            if (isSame) return i;
        }
        return NONE;
    }

    function _counts(History memory history, uint256 place) private pure returns (bool) {
        if (place == NONE) return false;
        Outcome memory outcome = history.outcomes[place];
        for (uint256 i = 0; i < history.floors.length; ++i) {
            if (history.floors[i].asset == outcome.asset) return outcome.paid >= history.floors[i].minimum;
        }
        return false;
    }

    /// @dev Everybody who is a seed, attests or is attested, by address.
    function _accounts(History memory history, Attestation[] memory counted)
        private
        pure
        returns (address[] memory accounts)
    {
        for (uint256 i = 0; i < history.seeds.length; ++i) accounts = _with(accounts, history.seeds[i].account);
        for (uint256 i = 0; i < counted.length; ++i) {
            accounts = _with(_with(accounts, counted[i].attester), counted[i].subject);
        }
    }

    /// @dev The accounts, and one more where it belongs by its number, unless it's there.
    function _with(address[] memory accounts, address account) private pure returns (address[] memory more) {
        if (placeOf(accounts, account) != NONE) return accounts;
        more = new address[](accounts.length + 1);
        uint256 place = accounts.length;
        for (; place > 0 && accounts[place - 1] > account; --place) more[place] = accounts[place - 1];
        more[place] = account;
        for (uint256 i = 0; i < place; ++i) more[i] = accounts[i];
    }

    // ----------------------------------------------------------------------------------------- observations

    function _observation(History memory history, Attestation memory attestation, address[] memory accounts)
        private
        pure
        returns (Observation memory observation)
    {
        observation.attester = placeOf(accounts, attestation.attester);
        observation.subject = placeOf(accounts, attestation.subject);
        observation.outcome = _outcomeOf(history, attestation);
        uint256 age = history.time - history.outcomes[observation.outcome].acceptedAt;
        observation.decay = _decay(age, history.parameters.halfLife);
        observation.count = attestation.work.length;
        for (uint256 i = 0; i < observation.count; ++i) {
            observation.marks[attestation.work[i].work] = attestation.work[i].mark + 1;
        }
    }

    function _decay(uint256 age, uint256 halfLife) private pure returns (uint256) {
        uint256 k = age / halfLife;
        if (k > 20) return 0;
        uint256 rest = age - k * halfLife;
        return W * (2 * halfLife - rest) / (2 * halfLife * 2 ** k);
    }

    function _pairs(Observation[] memory observations) private pure returns (Pair[] memory pairs) {
        uint256 length = 0;
        for (uint256 i = 0; i < observations.length; ++i) {
            if (_isFirst(observations, i)) ++length;
        }
        pairs = new Pair[](length);
        length = 0;
        for (uint256 i = 0; i < observations.length; ++i) {
            if (!_isFirst(observations, i)) continue;
            (uint256 attester, uint256 subject) = (observations[i].attester, observations[i].subject);
            pairs[length++] = Pair(attester, subject, _between(observations, attester, subject));
        }
    }

    /// @dev Whether no earlier observation is between the same two.
    function _isFirst(Observation[] memory observations, uint256 place) private pure returns (bool) {
        for (uint256 i = 0; i < place; ++i) {
            if (_isBetween(observations[i], observations[place].attester, observations[place].subject)) return false;
        }
        return true;
    }

    function _between(Observation[] memory observations, uint256 attester, uint256 subject)
        private
        pure
        returns (Observation[] memory found)
    {
        uint256 length = 0;
        for (uint256 i = 0; i < observations.length; ++i) {
            if (_isBetween(observations[i], attester, subject)) ++length;
        }
        found = new Observation[](length);
        length = 0;
        for (uint256 i = 0; i < observations.length; ++i) {
            if (_isBetween(observations[i], attester, subject)) found[length++] = observations[i];
        }
    }

    function _isBetween(Observation memory observation, uint256 attester, uint256 subject) private pure returns (bool) {
        return observation.attester == attester && observation.subject == subject;
    }

    function _about(Pair[] memory pairs, uint256 subject) private pure returns (Pair[] memory found) {
        uint256 length = 0;
        for (uint256 i = 0; i < pairs.length; ++i) {
            if (pairs[i].subject == subject) ++length;
        }
        found = new Pair[](length);
        length = 0;
        for (uint256 i = 0; i < pairs.length; ++i) {
            if (pairs[i].subject == subject) found[length++] = pairs[i];
        }
    }
}
