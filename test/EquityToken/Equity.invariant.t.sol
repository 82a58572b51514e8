// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IEquityGrants} from "../../contracts/equity/IEquityGrants.sol";
import {IEquityToken} from "../../contracts/equity/IEquityToken.sol";
import {RevenueSplit} from "../../contracts/revenue/RevenueSplit.sol";
import {EquityTestBase} from "./EquityTestBase.sol";
import {GrantsHandler} from "./GrantsHandler.sol";
import {HoldersHandler} from "./HoldersHandler.sol";
import {PatronageHandler} from "./PatronageHandler.sol";
import {RoundsHandler} from "./RoundsHandler.sol";

/// @notice Invariants of INVARIANTS.md over random calls. All in one, because each `invariant_` function is a campaign of its
/// own; what a single call must do is held by the handlers, which revert when it doesn't.
contract EquityInvariantTest is EquityTestBase {
    HoldersHandler private holders;
    GrantsHandler private ofGrants;
    RoundsHandler private ofRounds;
    PatronageHandler private ofPatronage;

    function setUp() public {
        _deployEquity();
        holders = new HoldersHandler(this);
        ofGrants = new GrantsHandler(this);
        ofRounds = new RoundsHandler(this);
        ofPatronage = new PatronageHandler(this);
        address[] memory handlers = targetContracts();
        for (uint256 i = 0; i < handlers.length; ++i) authority.grantRole(authority.ADMIN_ROLE(), handlers[i], 0);
        for (uint256 seed = 0; seed < 2; ++seed) ofPatronage.setRate(seed);
        for (uint256 seed = 0; seed < 3; ++seed) ofPatronage.recognise(seed);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](4);
        targets[0] = address(holders);
        targets[1] = address(ofGrants);
        targets[2] = address(ofRounds);
        targets[3] = address(ofPatronage);
    }

    function invariant_E1_to_E9() public view {
        _checkSupply();
        _checkAllowances();
        _checkGrants();
        _checkRounds();
        _checkPatronage();
        _checkVotes();
        _checkPast();
    }

    /// @dev E1
    function _checkSupply() private view {
        uint256 sum = 0;
        for (uint256 i = 0; i < holders.actorCount(); ++i) sum += token.balanceOf(holders.actors(i));
        uint256 claimed = ofGrants.minted() + ofRounds.minted() + ofPatronage.minted();
        require(token.totalSupply() == claimed, "E1: supply isn't the sum of claims");
        require(sum == claimed, "E1: balances don't add up to the supply");
    }

    /// @dev E2
    function _checkAllowances() private view {
        uint256 reserved = 0;
        for (uint256 i = 0; i < ofRounds.roundCount(); ++i) {
            reserved += token.reservation(address(rounds), ofRounds.roundAt(i).root).left;
        }
        _checkAllowance(address(grants), ofGrants.minted());
        _checkAllowance(address(rounds), ofRounds.minted() + reserved);
        _checkAllowance(address(patronage), ofPatronage.minted());
        require(grants.promised() <= token.mintAllowance(address(grants)).limit, "E2: promised past the allowance");
    }

    function _checkAllowance(address module, uint256 used) private view {
        IEquityToken.MintAllowance memory allowance = token.mintAllowance(module);
        require(allowance.used <= allowance.limit, "E2: past its allowance");
        require(allowance.used == used, "E2: used isn't minted + reserved");
    }

    /// @dev E3 and E4
    function _checkGrants() private view {
        uint256 promised = 0;
        for (uint256 i = 0; i < ofGrants.knownCount(); ++i) promised += _checkGrant(ofGrants.knownAt(i));
        require(grants.promised() == promised, "E3: promised isn't the sum of grants");
        require(ofGrants.minted() <= promised, "E3: minted more than promised");
    }

    function _checkGrant(GrantsHandler.Known memory one) private view returns (uint256) {
        IEquityGrants.Grant memory grant = grants.grantOf(one.account, one.id);
        uint256 vested = grants.vestedAt(one.account, one.id, block.timestamp);
        uint256 claimed = grants.claimed(one.account, one.id);
        require(claimed == one.claimed, "E3: claimed isn't what was minted");
        require(claimed <= vested && vested <= grant.amount && grant.amount <= one.amount, "E3: out of order");
        require(vested == ofGrants.payableOf(one), "E3: not the curve");
        require(grants.claimable(one.account, one.id) == vested - claimed, "E3: claimable");
        require(grant.revoked == (one.revokedAt != 0), "E4: revoked");
        if (!grant.revoked) return one.amount;
        uint256 kept = ofGrants.vestedOf(one, one.revokedAt);
        require(grant.amount == kept && claimed <= kept, "E4: a revoked grant pays more");
        require(grants.vestedAt(one.account, one.id, type(uint256).max) == kept, "E4: vests on");
        return kept;
    }

    /// @dev E6
    function _checkRounds() private view {
        for (uint256 i = 0; i < ofRounds.roundCount(); ++i) {
            RoundsHandler.Round memory round = ofRounds.roundAt(i);
            uint256 left = token.reservation(address(rounds), round.root).left;
            require(round.claimed + left + round.returned == round.total, "E6: claimed + left + returned isn't total");
            for (uint256 j = 0; j < round.isClaimed.length; ++j) {
                require(rounds.isClaimed(round.root, j) == round.isClaimed[j], "E6: claimed mark");
            }
        }
    }

    /// @dev E7 and E8
    function _checkPatronage() private view {
        for (uint256 i = 0; i < 4; ++i) {
            (RevenueSplit split, address asset) = (ofPatronage.splits(i / 2), ofPatronage.assets(i % 2));
            (uint256 price, uint256 share) = ofPatronage.fixedRate(address(split), asset);
            if (share == 0) continue;
            uint256 sum = 0;
            for (uint256 j = 0; j < holders.actorCount(); ++j) {
                address account = holders.actors(j);
                uint256 claimed = patronage.claimed(address(split), asset, account);
                uint256 accrued = patronage.accrued(address(split), asset, account);
                require(claimed == ofPatronage.claimedFrom(address(split), asset, account), "E7: claimed");
                require(accrued == ofPatronage.accruedOf(address(split), asset, account), "E7: not the fixed rate");
                require(claimed <= accrued, "E7: claimed more than accrued");
                sum += accrued;
            }
            // Three quarters of what arrived at the fixed rate, whoever came, went or changed places.
            uint256 most = (ofPatronage.arrived(address(split), asset) * 7_500 * share * 1 ether) / (10_000 * 10_000 * price);
            require(sum <= most, "E8: more equity than revenue carries");
        }
    }

    /// @dev E9
    function _checkVotes() private view {
        (uint256 votes, uint256 delegated) = (0, 0);
        for (uint256 i = 0; i < holders.actorCount(); ++i) {
            address account = holders.actors(i);
            votes += token.getVotes(account);
            if (token.delegates(account) != address(0)) delegated += token.balanceOf(account);
        }
        require(votes == delegated, "E9: votes aren't the delegated supply");
        require(votes <= token.totalSupply(), "E9: more votes than supply");
    }

    /// @dev E9: the past stays as it was.
    function _checkPast() private view {
        uint256 count = holders.momentCount();
        for (uint256 i = count > 8 ? count - 8 : 0; i < count; ++i) {
            (uint256 timestamp, uint256 supply, address account, uint256 votes) = holders.moments(i);
            require(token.getPastTotalSupply(timestamp) == supply, "E9: another supply in the past");
            require(token.getPastVotes(account, timestamp) == votes, "E9: other votes in the past");
        }
    }
}
