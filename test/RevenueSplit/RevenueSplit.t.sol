// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {RevenueSplit} from "../../contracts/revenue/RevenueSplit.sol";
import {SplitTestBase} from "./SplitTestBase.sol";

/// @notice Fuzz tests of a split of three; numbers are those of INVARIANTS.md.
contract RevenueSplitTest is SplitTestBase {
    address private constant A = address(0xA001);
    address private constant B = address(0xB002);
    address private constant C = address(0xC003);
    address private constant NEWCOMER = address(0xD004);

    RevenueSplit private split;

    function setUp() public {
        _deployFactory();
    }

    /// @notice I2: however it's weighted and whatever arrives, next to nothing is left over, and never more is owed than there is.
    function testFuzz_givenAnyWeights_sharesAllButDust(uint32[3] memory weights, uint256 seed) public {
        _split(weights);
        uint256 arrived = _amount(seed);
        _sendEther(split, arrived);
        uint256 dust = arrived - _owedToAll(ETH);
        require(dust < 3 + 3, "I2: too much dust");
    }

    /// @notice I6: a share is the leg by weight, rounded down.
    function testFuzz_givenAnyWeights_sharesByWeight(uint32[3] memory weights, uint256 seed) public {
        uint256 total = _split(weights);
        uint256 arrived = _amount(seed);
        early.mint(address(split), arrived);
        uint256 team = (arrived * 6_000) / 10_000;
        uint256 exact = (team * split.weightOf(A)) / total;
        uint256 earned = split.earned(address(early), A);
        // A hair below a whole unit is a whole unit.
        require(earned == exact || (earned == exact + 1 && mulmod(team, split.weightOf(A), total) << 24 > (total << 24) - total - 1), "I6: not the share");
        require(split.owed(address(early), TREASURY) == (arrived * 2_500) / 10_000, "platform leg");
        require(split.earned(address(early), MANAGER) == (arrived * 1_500) / 10_000, "relationship leg");
    }

    /// @notice I6: two payments earn what one of their sum earns.
    function testFuzz_givenNoChangeBetween_paymentsAddUp(uint32[3] memory weights, uint256 first, uint256 second) public {
        _split(weights);
        (uint256 one, uint256 two) = (_amount(first), _amount(second));
        _sendEther(split, one);
        _sendEther(split, two);
        early.mint(address(split), one + two);
        require(split.earned(ETH, A) == split.earned(address(early), A), "I6: in two parts");
        require(split.owed(ETH, TREASURY) == split.owed(address(early), TREASURY), "I6: in two parts");
    }

    /// @notice I1, I2, I3, I4, I5 across one change of shares with withdrawals around it.
    function testFuzz_givenOneChange_pastStays(uint32[3] memory weights, uint32 newWeight, uint256[3] memory seeds) public {
        _split(weights);
        uint256 first = _amount(seeds[0]);
        _sendEther(split, first);
        _withdrawSome(A, seeds[2]);
        uint256[4] memory before = _earnedByAll();
        bool leaves = _changeOne(newWeight, seeds[1]);
        uint256[4] memory between = _earnedByAll();
        for (uint256 i = 0; i < 4; ++i) {
            require(between[i] >= before[i], "I3: lowered");
            require(between[i] - before[i] <= (leaves ? 1 : 0), "I3: raised");
        }
        uint256 second = _amount(seeds[1]);
        _sendEther(split, second);
        _withdrawSome(B, seeds[2] >> 8);
        uint256[4] memory afterwards = _earnedByAll();
        for (uint256 i = 0; i < 4; ++i) require(afterwards[i] >= between[i], "I4: fell");
        _checkBooks(first + second);
    }

    /// @notice I6: a newcomer earns from what arrives later, and of nothing else.
    function testFuzz_givenANewcomer_earnsFromNowOn(uint32[3] memory weights, uint32 newWeight, uint256 first, uint256 second) public {
        _split(weights);
        newWeight = uint32(_between(newWeight, 1, 1_000_000));
        _sendEther(split, _amount(first));
        _setWeight(NEWCOMER, newWeight);
        require(split.earned(ETH, NEWCOMER) == 0, "I6: earned before joining");
        uint256 before = (split.received(ETH) * 6_000) / 10_000;
        _sendEther(split, _amount(second));
        uint256 team = (split.received(ETH) * 6_000) / 10_000 - before;
        uint256 exact = (team * newWeight) / split.totalWeight();
        uint256 earned = split.earned(ETH, NEWCOMER);
        require(earned == exact || earned == exact + 1 || earned + 1 == exact, "I6: not the share");
    }

    /// @notice A page of names pushes what each could withdraw.
    function testFuzz_pushAndWithdrawAgree(uint32[3] memory weights, uint256 seed, uint32 newWeight) public {
        _split(weights);
        _sendEther(split, _amount(seed));
        _changeOne(newWeight, seed);
        _sendEther(split, _amount(seed >> 1));
        uint256 owed = split.owed(ETH, A);
        address[] memory page = new address[](1);
        page[0] = A;
        require(split.payMany(ETH, page) == owed, "pushed something else");
        require(A.balance == owed && split.paid(ETH, A) == owed && split.owed(ETH, A) == 0, "booked something else");
    }

    function _split(uint32[3] memory weights) private returns (uint256 total) {
        address[] memory members = new address[](3);
        uint32[] memory all = new uint32[](3);
        (members[0], members[1], members[2]) = (A, B, C);
        for (uint256 i = 0; i < 3; ++i) {
            all[i] = uint32(_between(weights[i], 1, 1 << 30));
            total += all[i];
        }
        split = _createSplit(address(this), members, all);
    }

    /// @return leaves Whether A left
    function _changeOne(uint32 newWeight, uint256 seed) private returns (bool leaves) {
        newWeight = uint32(_between(newWeight, 0, 1 << 30));
        leaves = newWeight == 0 || seed % 4 == 0;
        _setWeight(A, leaves ? 0 : newWeight);
    }

    function _setWeight(address member, uint32 weight) private {
        address[] memory members = new address[](1);
        uint32[] memory weights = new uint32[](1);
        (members[0], weights[0]) = (member, weight);
        split.setWeights(members, weights);
    }

    function _withdrawSome(address account, uint256 seed) private {
        uint256 amount = _between(seed, 0, split.owed(ETH, account));
        if (amount == 0) return;
        vm.prank(account);
        split.withdrawTo(ETH, account, amount);
    }

    function _earnedByAll() private view returns (uint256[4] memory earned) {
        earned = [split.earned(ETH, A), split.earned(ETH, B), split.earned(ETH, C), split.earned(ETH, MANAGER)];
    }

    function _owedToAll(address asset) private view returns (uint256) {
        return split.owed(asset, A) + split.owed(asset, B) + split.owed(asset, C) + split.owed(asset, MANAGER)
            + split.owed(asset, TREASURY);
    }

    function _checkBooks(uint256 arrived) private view {
        uint256 paid = split.paid(ETH, A) + split.paid(ETH, B);
        require(split.received(ETH) == arrived && split.withdrawn(ETH) == paid, "I5: books");
        uint256 owed = _owedToAll(ETH);
        require(owed <= address(split).balance, "I1: insolvent");
        require(address(split).balance - owed < 3 + 3, "I2: too much dust");
    }
}
