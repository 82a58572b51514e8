// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {UpgradableToken} from "../../contracts/mocks/UpgradableToken.sol";
import {RevenueSplit} from "../../contracts/revenue/RevenueSplit.sol";
import {SplitProxy} from "../../contracts/revenue/SplitProxy.sol";
import {Anchor, Change, firstShare, Tally, toAnchor, toChange} from "../../contracts/revenue/SplitWords.sol";

/// @dev Opens the ledger's assembly to the test.
contract LedgerHarness is RevenueSplit(address(1)) {
    function tokenBalance(address token) external view returns (bool, uint256) {
        return _tokenBalance(token, 100_000);
    }
}

/// @notice What is packed into words comes out again, and assembly does what its Solidity twin does.
contract SplitWordsTest {
    LedgerHarness private harness;
    UpgradableToken private token;

    function setUp() public {
        harness = new LedgerHarness();
        token = new UpgradableToken();
    }

    function testFuzz_tally_keepsItsFieldsApart(uint112 amount, uint32 weight, uint8 count, uint32 other) public pure {
        Tally book = Tally.wrap(0).withTokenCount(count).withWeight(weight).markOpen().add(amount);
        require(book.isOpen() && !book.isIndexed(), "marks");
        book = book.markIndexed().withWeight(other);
        require(book.isOpen() && book.isIndexed() && book.role() == 0, "marks");
        require(book.amount() == amount && book.weight() == other && book.tokenCount() == count, "fields");
        require(book.subtract(amount).amount() == 0 && book.subtract(amount).weight() == other, "subtract");
    }

    function testFuzz_tally_keepsAStanding(uint112 amount, uint32 weight, uint8 role, uint32 other) public pure {
        Tally payout = Tally.wrap(0).withStanding(other, 1).add(amount).withStanding(weight, role);
        require(payout.amount() == amount && payout.weight() == weight && payout.role() == role, "fields");
        require(!payout.isOpen() && !payout.isIndexed() && payout.tokenCount() == 0, "marks");
    }

    function testFuzz_anchor_keepsItsFieldsApart(int216 value, uint32 weight, uint8 role) public pure {
        Anchor anchor = toAnchor(value, weight, role);
        require(anchor.value() == value && anchor.weight() == weight && anchor.role() == role, "fields");
        anchor = firstShare(weight);
        require(anchor.value() == 0 && anchor.weight() == weight && anchor.role() == 0, "first share");
    }

    function testFuzz_anchor_wrapsAroundWithoutTouchingOtherFields(int256 value, uint32 weight, uint8 role) public pure {
        Anchor anchor = toAnchor(value, weight, role);
        require(anchor.value() == int216(value) && anchor.weight() == weight && anchor.role() == role, "fields");
    }

    function testFuzz_change_keepsItsFieldsApart(address account, uint32 old, uint32 next, bool was, bool isNow) public pure {
        Change change = toChange(account, old, next, was, isNow);
        require(change.account() == account && change.oldWeight() == old && change.newWeight() == next, "fields");
        require(change.wasManager() == was && change.isManager() == isNow, "flags");
    }

    function testFuzz_terms_comeBackFromTheCode(address controller, address manager, uint32 weight, bytes32 id) public {
        SplitProxy.Terms memory terms = SplitProxy.Terms(controller, manager, weight, id);
        address proxy = SplitProxy.deploy(address(this), terms);
        require(proxy == SplitProxy.predict(address(this), terms) && SplitProxy.isProxyLength(proxy), "place");
        require(keccak256(abi.encode(SplitProxy.termsOf(proxy))) == keccak256(abi.encode(terms)), "terms");
    }

    /// @notice The Solidity twin of `_tokenBalance` is a call of `balanceOf`.
    function testFuzz_tokenBalance_isWhatSolidityReads(uint8 answer, uint128 amount) public {
        token.mint(address(harness), amount);
        token.setBalanceAnswer(UpgradableToken.Balance(answer % 8));
        _compare(address(token));
        _compare(address(harness)); // has no such function
        _compare(address(uint160(amount) | 0xFFFF0000000000000000000000000000)); // has no code
    }

    /// @dev An own call, so that a decoding that fails can be caught.
    function solidityBalance(address asset) external view returns (uint256) {
        return IERC20(asset).balanceOf{gas: 100_000}(address(harness));
    }

    function _compare(address asset) private view {
        (bool success, uint256 amount) = harness.tokenBalance(asset);
        try this.solidityBalance(asset) returns (uint256 twin) {
            require(success && amount == twin, "another balance");
        } catch {
            require(!success && amount == 0, "a balance where Solidity sees none");
        }
    }
}
