// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IEngagements} from "../../contracts/engagement/IEngagements.sol";
import {RevenueSplit} from "../../contracts/revenue/RevenueSplit.sol";
import {EngagementHandler} from "./EngagementHandler.sol";
import {EngagementTestBase} from "./EngagementTestBase.sol";

/// @notice Invariants of INVARIANTS.md over random lives of three engagements. All in one, because each `invariant_` function is
/// a campaign of its own; which steps may be made is held by the handler, which reverts when one is made against the rule.
contract EngagementsInvariantTest is EngagementTestBase {
    EngagementHandler private handler;

    function setUp() public {
        _deployEngagements();
        _admit(2, 1); // so that the other one can be suspended
        _openThree(ETH, 1);
        _openThree(address(dollar), 2);
        _openThree(address(dollar), 3);
        handler = new EngagementHandler(this, facilitator, secondOwner, franchiseId);
        authority.grantRole(authority.ADMIN_ROLE(), address(handler), 0);
    }

    function _openThree(address asset, uint256 salt) private {
        uint128[] memory amounts = new uint128[](3);
        for (uint256 i = 0; i < amounts.length; ++i) amounts[i] = uint128(_amount(_mix(salt, i), 1e30));
        _open(asset, amounts, salt);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_E1_to_E7() public view {
        for (uint256 id = 1; id <= handler.COUNT(); ++id) {
            uint256 held = _checkOutcomes(id);
            IEngagements.Engagement memory engagement = engagements.engagement(id);
            EngagementHandler.Ledger memory ledger = handler.ledgerOf(id);
            require(engagements.held(id) == held, "E1: parts aren't what is held");
            require(engagements.refundOf(id) == 0, "E1: a refund waits, though everybody can be paid");
            require(_balance(engagement.asset, engagements.escrowOf(id)) == held, "E2: the escrow lacks or hoards");
            require(ledger.paidIn == ledger.toSplit + ledger.toClient + held, "E3: money in isn't money out and held");
            require(
                RevenueSplit(engagement.split).received(engagement.asset) == ledger.toSplit, "E3: the split got another sum"
            );
            require(_balance(engagement.asset, address(engagements)) == 0, "E2: pooled");
        }
    }

    /// @dev E4 to E7: each outcome is as the model has it, in whichever engagement something happened.
    function _checkOutcomes(uint256 id) private view returns (uint256 held) {
        for (uint256 number = 1; number <= handler.OUTCOMES(); ++number) {
            (IEngagements.State state, uint128 amount, uint256 due, uint256 until, bool memberTookPart) =
                handler.books(id, number);
            IEngagements.Outcome memory outcome = engagements.outcome(id, number);
            require(
                outcome.state == state && outcome.amount == amount && outcome.due == due && outcome.until == until,
                "E4: another outcome than the model's"
            );
            bool isEnded = state > IEngagements.State.Disputed;
            require((outcome.endedAt != 0) == isEnded, "E6: ended, or not");
            if (!isEnded && state != IEngagements.State.Proposed) held += amount;
            bool isAccepted = state == IEngagements.State.Accepted;
            require(engagements.isParticipant(id, number, CLIENT) == isAccepted, "E7: the client");
            require(engagements.isParticipant(id, number, facilitator) == isAccepted, "E7: the facilitator");
            require(engagements.isParticipant(id, number, MEMBER) == memberTookPart, "E7: the team");
        }
    }
}
