// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SoundToken} from "../../contracts/mocks/SoundToken.sol";
import {IRevenueSplitFactory} from "../../contracts/revenue/IRevenueSplitFactory.sol";
import {RevenueSplit} from "../../contracts/revenue/RevenueSplit.sol";
import {EquityTestBase} from "../EquityToken/EquityTestBase.sol";

/// @notice Fuzz tests of patronage; numbers are those of INVARIANTS.md. One person is client, team and manager at once.
contract PatronageEquityTest is EquityTestBase {
    address private constant ONE = address(0xA001);
    address private constant TWO = address(0xA002);
    uint256 private constant RZM = 1 ether;

    SoundToken private asset;
    RevenueSplit private split;

    function setUp() public {
        _deployEquity();
        token.setMintAllowance(address(patronage), type(uint104).max);
    }

    /// @notice E8: who pays a split of their own loses at the stated price, at every rate, price, decimals and amount.
    function testFuzz_givenOnesOwnSplit_payingLoses(uint112 price, uint16 share, uint8 decimals, uint256[4] memory payments)
        public
    {
        _recognised(price, share, decimals);
        uint256 paid = 0;
        for (uint256 i = 0; i < 4; ++i) {
            uint256 amount = _amount(payments[i], 10 ** (decimals % 25) * 1e9);
            asset.mint(address(split), amount);
            paid += amount;
            _expectLoss(paid);
        }
    }

    /// @notice E8: nor does what comes back pay again: withdrawing and paying in a circle loses with every round.
    function testFuzz_givenTheMoneyGoesInACircle_payingLoses(uint112 price, uint8 decimals, uint256 seed) public {
        _recognised(price, 2_500, decimals);
        uint256 capital = _amount(seed, 10 ** (decimals % 25) * 1e9);
        uint256 start = capital;
        asset.mint(ONE, capital);
        for (uint256 i = 0; i < 12 && capital != 0; ++i) {
            vm.prank(ONE);
            asset.transfer(address(split), capital);
            _withdraw(ONE);
            capital = asset.balanceOf(ONE);
            _expectWorthLess(start - capital);
        }
    }

    /// @notice E8: nor does it help to change the team or the manager among one's own accounts in between.
    function testFuzz_givenTheTeamChangesAmongOnesOwn_payingLoses(uint112 price, uint16 share, uint256[4] memory seeds)
        public
    {
        _recognised(price, share, uint8(seeds[3]));
        uint256 paid = 0;
        for (uint256 i = 0; i < 4; ++i) {
            uint256 amount = _amount(seeds[i], 1e27);
            asset.mint(address(split), amount);
            paid += amount;
            _shuffle(_mix(seeds[i], 1));
            _expectLoss(paid);
        }
    }

    /// @notice E7: the formula holds up to the largest amounts that a split sees, and nothing wraps around.
    function testFuzz_givenAnyAmount_accruesByTheFormula(uint112 price, uint16 share, uint112 arrived) public {
        _recognised(price, share, 18);
        (uint256 price_, uint256 share_) = _rate(price, share);
        asset.mint(address(split), arrived);
        uint256 earned = split.earned(address(asset), ONE);
        // By long division, as nobody would write it: whole prices first, then the rest.
        uint256 top = earned * share_;
        uint256 bottom = 10_000 * price_;
        uint256 expected = (top / bottom) * RZM + ((top % bottom) * RZM) / bottom;
        require(patronage.accrued(address(split), address(asset), ONE) == expected, "E7: not the formula");
    }

    /// @notice E7: right after a claim, what was claimed is what has accrued.
    function testFuzz_claimsWhatAccrued(uint64 price, uint16 share, uint256[3] memory payments) public {
        _recognised(price, share, 6);
        for (uint256 i = 0; i < 3; ++i) {
            asset.mint(address(split), _amount(payments[i], 1e12));
            uint256 due = patronage.claimable(address(split), address(asset), ONE);
            if (due == 0 || due > type(uint96).max) continue;
            vm.prank(ONE);
            require(patronage.claim(address(split), address(asset)) == due, "E7: paid something else");
            uint256 accrued = patronage.accrued(address(split), address(asset), ONE);
            require(patronage.claimed(address(split), address(asset), ONE) == accrued, "E7: claimed");
            require(token.balanceOf(ONE) == accrued, "E7: minted");
        }
    }

    /// @dev What both accounts got back and could get, and the equity that both have: worth less than what it cost.
    function _expectLoss(uint256 paid) private view {
        uint256 back = split.earned(address(asset), ONE) + split.earned(address(asset), TWO);
        _expectWorthLess(paid - back);
    }

    function _expectWorthLess(uint256 cost) private view {
        (uint256 price,) = _rateFixed();
        uint256 equity = patronage.accrued(address(split), address(asset), ONE)
            + patronage.accrued(address(split), address(asset), TWO);
        require(cost != 0, "E8: it cost nothing");
        // At the stated price, and at any up to 4/3 of it; both sides in asset units times 10^18.
        require(equity * price < cost * RZM, "E8: it paid");
        require(equity * price * 4 <= cost * RZM * 3, "E8: it paid at less than 4/3 of the price");
    }

    function _shuffle(uint256 seed) private {
        address[] memory members = new address[](1);
        uint32[] memory weights = new uint32[](1);
        (members[0], weights[0]) = (seed % 2 == 0 ? ONE : TWO, uint32(_between(seed >> 8, 0, 1_000)));
        uint256 weight = split.weightOf(members[0]);
        if (weights[0] == 0 && (weight == 0 || weight == split.totalWeight())) weights[0] = 5;
        split.setWeights(members, weights);
        address next = seed % 4 < 2 ? ONE : TWO;
        if (split.manager() != next) split.setManager(next);
    }

    function _withdraw(address account) private {
        if (split.owed(address(asset), account) == 0) return;
        vm.prank(account);
        split.withdraw(address(asset));
    }

    /// @dev A split of ONE alone, who is the manager too, with an asset at a rate within the bounds.
    function _recognised(uint112 price, uint16 share, uint8 decimals) private {
        asset = new SoundToken(decimals % 25);
        (uint256 price_, uint256 share_) = _rate(price, share);
        patronage.setRate(address(asset), uint112(price_), uint16(share_));
        IRevenueSplitFactory.SplitParams memory params;
        (params.controller, params.manager) = (address(this), ONE);
        (params.members, params.weights) = (new address[](1), new uint32[](1));
        (params.members[0], params.weights[0]) = (ONE, 1);
        split = RevenueSplit(factory.createSplit(params));
        address[] memory page = new address[](1);
        page[0] = address(asset);
        patronage.recognise(address(split), page);
    }

    /// @dev Prices of every size; the highest share in half of the cases.
    function _rate(uint112 price, uint16 share) private pure returns (uint256, uint256) {
        uint256 size = uint256(1) << (uint256(price) % 112);
        return (1 + (uint256(price) >> 7) % size, share % 2 == 0 ? 2_500 : 1 + share % 2_500);
    }

    function _rateFixed() private view returns (uint256, uint256) {
        return (
            patronage.recognisedRate(address(split), address(asset)).price,
            patronage.recognisedRate(address(split), address(asset)).share
        );
    }
}
