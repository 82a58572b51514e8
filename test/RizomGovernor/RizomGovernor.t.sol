// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IDoubleMajority} from "../../contracts/governance/IDoubleMajority.sol";
import {ProposerMark} from "../../contracts/governance/ProposerMark.sol";
import {Tallies, Tally} from "../../contracts/governance/Tallies.sol";
import {ReferenceGovernor} from "../../contracts/mocks/ReferenceGovernor.sol";
import {GovernanceTestBase} from "./GovernanceTestBase.sol";

/// @dev Tells what OpenZeppelin says of a description.
contract OriginalMark is ReferenceGovernor {
    constructor(IVotes token_) ReferenceGovernor(token_, 0, 1, 0, 0) {}

    function isValid(address proposer, string memory description) external view returns (bool) {
        return _isValidDescriptionForProposer(proposer, description);
    }
}

/// @dev Each invariant of INVARIANTS.md once more, for one ballot or one franchise at a time; and the two parts that are written
/// by hand, against the plain way.
contract RizomGovernorTest is GovernanceTestBase {
    OriginalMark private original;

    function setUp() public {
        _deployGround();
        _deployGovernor(_settings());
        original = new OriginalMark(token);
    }

    // ------------------------------------------------------------------------------------------ the mark

    function testFuzz_givenItsOwnMark_isRecognised(address proposer, string memory text, uint256 cases) public pure {
        string memory mark = string.concat(text, "#proposer=0x", _hexOf(proposer, cases));
        require(ProposerMark.isOf(proposer, mark), "not recognised");
    }

    function testFuzz_givenAnothersMark_isNot(address proposer, address other, string memory text, uint256 cases)
        public
        view
    {
        vm.assume(proposer != other);
        string memory mark = string.concat(text, "#proposer=0x", _hexOf(other, cases));
        require(!ProposerMark.isOf(proposer, mark), "recognised");
        require(!original.isValid(proposer, mark), "OpenZeppelin thinks otherwise");
    }

    /// @dev Near misses: one character of the mark is anything.
    function testFuzz_givenOneWrongCharacter_saysYesOnlyIfOpenZeppelinDoes(
        address proposer,
        uint256 cases,
        uint256 place,
        bytes1 character
    ) public view {
        bytes memory mark = bytes(string.concat("#proposer=0x", _hexOf(proposer, cases)));
        mark[place % mark.length] = character;
        if (ProposerMark.isOf(proposer, string(mark))) {
            require(original.isValid(proposer, string(mark)), "yes, where OpenZeppelin says no");
        }
    }

    function testFuzz_givenAnyText_saysYesOnlyIfOpenZeppelinDoes(address proposer, string memory text) public view {
        if (ProposerMark.isOf(proposer, text)) require(original.isValid(proposer, text), "yes, where it says no");
    }

    function testFuzz_givenAShortText_says_no(address proposer, uint256 length) public pure {
        bytes memory digits = bytes(_hexOf(proposer, 0));
        length = length % 40;
        bytes memory text = new bytes(length);
        for (uint256 i = 0; i < length; ++i) text[i] = digits[40 - length + i];
        require(!ProposerMark.isOf(proposer, string(text)), "too short");
    }

    // ------------------------------------------------------------------------------------------- the words

    /// @dev G1, G3: the fields don't touch one another.
    function testFuzz_tally_keepsItsFieldsApart(uint32 number, uint32 lateAfter, uint96[4] memory votes) public view {
        Tally tally = Tallies.begin(number, lateAfter);
        (uint256 against, uint256 inFavour) = (0, 0);
        for (uint256 i = 0; i < 4; ++i) {
            uint256 sum = (i % 2 == 0 ? against : inFavour) + votes[i];
            if (sum > type(uint96).max) {
                bytes memory call = abi.encodeCall(this.add, (tally, votes[i], i % 2 != 0));
                (bool success,) = address(this).staticcall(call);
                require(!success, "G1: carried over");
                continue;
            }
            tally = this.add(tally, votes[i], i % 2 != 0);
            if (i % 2 == 0) against = sum;
            else inFavour = sum;
        }
        _requireTally(tally, [against, inFavour, uint256(number), uint256(lateAfter)]);
        _requireTally(tally.neverLateAgain(), [against, inFavour, uint256(number), uint256(type(uint32).max)]);
    }

    function add(Tally tally, uint256 votes, bool isInFavour) external pure returns (Tally) {
        return isInFavour ? tally.addInFavour(votes) : tally.addAgainst(votes);
    }

    function _requireTally(Tally tally, uint256[4] memory fields) private pure {
        require(tally.against() == fields[0] && tally.inFavour() == fields[1], "G1: votes");
        require(tally.number() == fields[2] && tally.lateAfter() == fields[3], "G3: number, lateAfter");
    }

    // ----------------------------------------------------------------------------------------- the houses

    /// @dev G1: past votes, whole, in one column, and in no franchise.
    function testFuzz_holdersBallot_countsItsPastVotes(uint96 votes, uint8 support) public {
        vm.assume(votes != 0);
        address holder = _account(1, 0);
        _mintTo(holder, votes);
        uint256 id = _open();
        bool success = _tryVote(address(governor), id, holder, support);
        require(success == (support <= ABSTAIN), "G3: another kind of ballot");
        (uint256 against, uint256 inFavour, uint256 abstain) = governor.proposalVotes(id);
        require(against == (support == AGAINST ? votes : 0), "G1: against");
        require(inFavour == (support == FOR ? votes : 0), "G1: for");
        require(abstain == (support == ABSTAIN ? votes : 0), "G1: abstain");
        (against, inFavour, abstain) = governor.franchiseVotes(id);
        require(against + inFavour + abstain == 0, "G2: in the other house");
        require(governor.hasVoted(id, holder) == success, "G3: mark");
    }

    /// @dev G2: the stance of a franchise is the majority of its ballots at every moment, in whatever order they come.
    function testFuzz_stance_isTheMajorityOfBallots(uint256 seed) public {
        uint256 owners = _between(_mix(seed, 1), 1, 9);
        uint256 franchiseId = _admit(7, owners);
        uint256 id = _open();
        uint256[3] memory ballots;
        for (uint256 i = 0; i < owners; ++i) {
            uint8 support = uint8(_mix(seed, 100 + i) % 3);
            require(_tryVote(address(governor), id, _account(7, i), support), "G3: refused");
            ++ballots[support];
            _requireStance(id, franchiseId, ballots);
        }
    }

    /// @dev G2: two franchises don't mix.
    function testFuzz_franchises_dontMix(uint256 seed) public {
        uint256[2] memory ids = [_admit(7, 4), _admit(8, 4)];
        uint256 id = _open();
        uint256[3][2] memory ballots;
        for (uint256 i = 0; i < 8; ++i) {
            uint8 support = uint8(_mix(seed, i) % 3);
            _tryVote(address(governor), id, _account(7 + (i % 2), i / 2), support);
            ++ballots[i % 2][support];
        }
        uint256[4] memory columns;
        for (uint256 k = 0; k < 2; ++k) {
            ++columns[uint256(_stanceOf(ballots[k]))];
            require(governor.franchiseStance(id, ids[k]) == _stanceOf(ballots[k]), "G2: stance");
        }
        (uint256 against, uint256 inFavour, uint256 abstain) = governor.franchiseVotes(id);
        require(against == columns[1] && inFavour == columns[2] && abstain == columns[3], "G2: columns");
    }

    function _requireStance(uint256 id, uint256 franchiseId, uint256[3] memory ballots) private view {
        IDoubleMajority.Stance stance = _stanceOf(ballots);
        require(governor.franchiseStance(id, franchiseId) == stance, "G2: stance");
        (uint256 against, uint256 inFavour, uint256 abstain) = governor.franchiseBallots(id, franchiseId);
        require(against == ballots[AGAINST] && inFavour == ballots[FOR] && abstain == ballots[ABSTAIN], "G2: ballots");
        (against, inFavour, abstain) = governor.franchiseVotes(id);
        require(against == (stance == IDoubleMajority.Stance.Against ? 1 : 0), "G2: against");
        require(inFavour == (stance == IDoubleMajority.Stance.For ? 1 : 0), "G2: for");
        require(abstain == (stance == IDoubleMajority.Stance.Abstain ? 1 : 0), "G2: abstain");
    }

    function _stanceOf(uint256[3] memory ballots) private pure returns (IDoubleMajority.Stance) {
        if (ballots[FOR] > ballots[AGAINST]) return IDoubleMajority.Stance.For;
        if (ballots[AGAINST] > ballots[FOR]) return IDoubleMajority.Stance.Against;
        return ballots[FOR] + ballots[ABSTAIN] == 0 ? IDoubleMajority.Stance.None : IDoubleMajority.Stance.Abstain;
    }

    /// @dev A proposal whose first second of voting it is.
    function _open() private returns (uint256 id) {
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) = _payment();
        id = governor.propose(targets, values, calldatas, "A proposal");
        vm.warp(governor.proposalSnapshot(id) + 1);
        require(governor.state(id) == IGovernor.ProposalState.Active, "G5: not active");
    }

    /// @param cases A bit for each character: whether it's a capital
    function _hexOf(address account, uint256 cases) private pure returns (string memory) {
        bytes memory digits = bytes(Strings.toHexString(account));
        bytes memory text = new bytes(40);
        for (uint256 i = 0; i < 40; ++i) {
            bytes1 digit = digits[i + 2];
            text[i] = digit >= "a" && (cases >> i) & 1 == 1 ? bytes1(uint8(digit) - 32) : digit;
        }
        return string(text);
    }
}
