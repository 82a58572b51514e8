// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernanceHandler} from "./GovernanceHandler.sol";
import {GovernanceTestBase} from "./GovernanceTestBase.sol";

/// @dev Anybody tries anything at any time; what must fail has to fail, and what must not mustn't.
contract ProposalsHandler is GovernanceHandler {
    uint256 private constant OWN = type(uint256).max;

    constructor(GovernanceTestBase world) GovernanceHandler(world) {}

    function propose(uint256 seed) external {
        (, address account) = _actor(seed);
        uint256 i = _books.length;
        Action action = Action(_mix(seed, 1) % 12 < 8 ? 0 : 1 + (_mix(seed, 2) % 4));
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) = _actionOf(i, action);
        vm.prank(account);
        uint256 id = governor.propose(targets, values, calldatas, _descriptionOf(i));
        Book storage book = _books.push();
        (book.id, book.proposer, book.action) = (id, account, action);
        book.snapshot = block.timestamp + 1 days;
        (book.period, book.deadline) = (_period, book.snapshot + _period);
    }

    function vote(uint256 seed) external {
        if (_books.length == 0) return;
        uint256 i = _some(seed);
        (uint256 k, address account) = _actor(seed);
        _vote(i, k, account, uint8(_mix(seed, 2) % 10 == 0 ? 3 : _mix(seed, 3) % 3));
    }

    /// @dev Several for one proposal, so that some pass.
    function voteTogether(uint256 seed) external {
        if (_books.length == 0) return;
        uint256 i = _some(seed);
        for (uint256 k = 0; k < ACTORS; ++k) {
            if (_mix(seed, 10 + k) % 4 != 0) _vote(i, k, actor(k), _mix(seed, 30 + k) % 5 == 0 ? ABSTAIN : FOR);
        }
    }

    function queue(uint256 seed) external {
        if (_books.length != 0) _queue(_some(seed));
    }

    function execute(uint256 seed) external {
        if (_books.length != 0) _execute(_some(seed));
    }

    /// @dev All the way, if it's carried: chance alone seldom gets there.
    function carryThrough(uint256 seed) external {
        if (_books.length == 0) return;
        uint256 i = _some(seed);
        if (block.timestamp <= _books[i].snapshot) vm.warp(_books[i].snapshot + 1);
        for (uint256 k = 0; k < ACTORS; ++k) {
            if (_mix(seed, 10 + k) % 6 != 0) _vote(i, k, actor(k), FOR);
        }
        if (block.timestamp <= _books[i].deadline) vm.warp(_books[i].deadline + 1);
        _queue(i);
        if (block.timestamp < _books[i].eta) vm.warp(_books[i].eta);
        _execute(i);
    }

    function cancel(uint256 seed) external {
        if (_books.length == 0) return;
        uint256 i = _some(seed);
        (, address account) = _actor(seed);
        bool may = stateOf(i) == IGovernor.ProposalState.Pending && account == _books[i].proposer;
        bool success = _act(i, OWN, governor.cancel.selector, account);
        require(success == may, "G6: cancelled, or not, against the rule");
        if (success) _books[i].canceled = true;
    }

    /// @dev G5: with the actions of another proposal.
    function executeOthersActions(uint256 seed) external {
        if (_books.length < 2) return;
        (uint256 i, uint256 other) = (_some(seed), _mix(seed, 4) % _books.length);
        if (_sameAction(i, other)) return;
        require(!_act(i, other, governor.execute.selector, address(0xABCD)), "G5: executed another's actions");
    }

    /// @dev G7: past the governor.
    function trespass(uint256 seed) external {
        (, address account) = _actor(seed);
        bytes memory change = abi.encodeCall(governor.setVotingDelay, (0));
        require(!_try(account, address(governor), change), "G7: set by somebody");
        require(!_try(address(timelock), address(governor), change), "G7: set outside a proposal");
        bytes memory pay = abi.encodeCall(timelock.execute, (account, 1, "", 0, 0));
        require(!_try(account, address(timelock), pay), "G7: paid by somebody");
        bytes memory schedule = abi.encodeCall(timelock.schedule, (account, 1, "", 0, 0, TIMELOCK_DELAY));
        require(!_try(account, address(timelock), schedule), "G7: scheduled by somebody");
    }

    function passTime(uint256 seed) external {
        uint256 kind = seed % 6;
        uint256 next = block.timestamp + (kind < 2 ? 1 + (_mix(seed, 1) % 12 hours) : 1 + (_mix(seed, 1) % 3 days));
        if (kind > 3 && _books.length != 0) {
            Book memory book = _books[_some(seed)];
            uint256[4] memory edges = [book.snapshot, book.deadline, book.deadline - book.period / 3, book.eta];
            next = edges[_mix(seed, 2) % 4] + (_mix(seed, 3) % 2);
        }
        if (next > block.timestamp) vm.warp(next);
    }

    function mint(uint256 seed) external {
        (, address account) = _actor(seed);
        module.mint(account, _amount(_mix(seed, 1), 10 ** 24));
        vm.prank(account);
        token.delegate(_mix(seed, 2) % 5 == 0 ? actor(_mix(seed, 3) % ACTORS) : account);
    }

    function changeOwners(uint256 seed) external {
        (, address account) = _actor(seed);
        if (registry.franchiseOf(account) != 0) {
            _try(account, address(registry), abi.encodeCall(registry.resignOwnership, ()));
            return;
        }
        address[] memory owners = new address[](1);
        owners[0] = account;
        if (registry.franchiseCount() < 5) registry.admitFranchise("New", CHARTER, owners);
        else _invite(account, 1 + (_mix(seed, 1) % 5));
    }

    function suspend(uint256 seed) external {
        uint256 id = 1 + (_mix(seed, 1) % registry.franchiseCount());
        if (!registry.isActive(id)) registry.reinstate(id);
        else if (registry.activeCount() > 1) registry.suspend(id);
    }

    // ------------------------------------------------------------------------------------------------- parts

    function _queue(uint256 i) private {
        bool may = stateOf(i) == IGovernor.ProposalState.Succeeded;
        bool success = _act(i, OWN, governor.queue.selector, address(0xABCD));
        require(success == may, "G5: queued, or not, against the rule");
        if (success) _books[i].eta = block.timestamp + TIMELOCK_DELAY;
    }

    function _execute(uint256 i) private {
        Book storage book = _books[i];
        bool may = stateOf(i) == IGovernor.ProposalState.Queued && block.timestamp >= book.eta;
        if (book.action == Action.SetExtension && _percent(i) * 30 minutes > _period) may = false;
        bool success = _act(i, OWN, governor.execute.selector, address(0xABCD));
        require(success == may, "G5: executed, or not, against the rule");
        if (!success) return;
        require(isCarried(i), "G5: without both houses");
        book.executed = true;
        _follow(i, book.action);
    }

    function _vote(uint256 i, uint256 k, address account, uint8 support) private {
        Book storage book = _books[i];
        bool may = stateOf(i) == IGovernor.ProposalState.Active && book.ballots[k] == NO_BALLOT && support <= ABSTAIN
            && (token.getPastVotes(account, book.snapshot) != 0 || registry.pastVoteOf(account, book.snapshot) != 0);
        bool had = may && hasQuorum(i);
        require(_tryVote(address(governor), book.id, account, support) == may, "G3: taken, or not, against the rule");
        if (!may) return;
        if (!book.begun) {
            book.begun = true;
            book.extension = _extension < book.period ? _extension : book.period;
        }
        book.ballots[k] = support + 1;
        if (book.extended || had || !hasQuorum(i) || block.timestamp + book.extension <= book.deadline) return;
        (book.extended, book.deadline) = (true, block.timestamp + book.extension);
    }

    function _follow(uint256 i, Action action) private {
        Quorums memory last = _quorums[_quorums.length - 1];
        last.since = block.timestamp;
        if (action == Action.Pay) ++paid;
        else if (action == Action.SetExtension) _extension = _percent(i) * 30 minutes;
        else if (action == Action.SetPeriod) _period = 1 hours + _percent(i) * 1 hours;
        else if (action == Action.SetEquityQuorum) last.equity = _percent(i);
        else last.franchises = _percent(i);
        _quorums.push(last);
    }

    /// @param actions Whose actions: those of another proposal, or its own for what isn't one
    function _act(uint256 i, uint256 actions, bytes4 selector, address sender) private returns (bool) {
        uint256 whose = actions == OWN ? i : actions;
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) =
            _actionOf(whose, _books[whose].action);
        bytes32 description = keccak256(bytes(_descriptionOf(i)));
        return _try(sender, address(governor), abi.encodeWithSelector(selector, targets, values, calldatas, description));
    }

    function _sameAction(uint256 i, uint256 other) private view returns (bool) {
        (, , bytes[] memory one) = _actionOf(i, _books[i].action);
        (, , bytes[] memory two) = _actionOf(other, _books[other].action);
        return keccak256(one[0]) == keccak256(two[0]);
    }

    /// @dev Who owns the franchise among the actors invite; no matter whether it succeeds.
    function _invite(address account, uint256 franchise) private {
        for (uint256 k = 0; k < ACTORS; ++k) {
            if (registry.franchiseOf(actor(k)) != franchise) continue;
            _try(actor(k), address(registry), abi.encodeCall(registry.supportAdmission, (account)));
        }
        _try(account, address(registry), abi.encodeCall(registry.acceptOwnership, (franchise)));
    }

    /// @dev The newest more often: something happens to them.
    function _some(uint256 seed) private view returns (uint256) {
        uint256 place = _mix(seed, 55) % 3 == 0 ? _mix(seed, 56) % _books.length : _mix(seed, 57) % 4;
        return place < _books.length ? _books.length - 1 - place : 0;
    }
}
