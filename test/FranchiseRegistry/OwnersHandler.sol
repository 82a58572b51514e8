// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IFranchiseRegistry} from "../../contracts/franchise/IFranchiseRegistry.sol";
import {FranchiseHandler} from "./FranchiseHandler.sol";
import {FranchiseTestBase} from "./FranchiseTestBase.sol";

/// @dev What owners decide, and who becomes one and stops being one. A call that must fail has to fail.
abstract contract OwnersHandler is FranchiseHandler {
    IFranchiseRegistry.Matter private constant ADMIT = IFranchiseRegistry.Matter.AdmitOwner;
    IFranchiseRegistry.Matter private constant REMOVE = IFranchiseRegistry.Matter.RemoveOwner;
    IFranchiseRegistry.Matter private constant CHARTER_ = IFranchiseRegistry.Matter.ChangeCharter;

    function supportAdmission(uint256 seed) external {
        (uint256 by, uint256 who) = (_owner(seed), _someone(seed, 1));
        uint256 id = ownedBy(by);
        bool may = id != 0 && ownedBy(who) == 0 && !_isInvited(id, who) && !_isFor(id, ADMIT, who, by);
        bytes memory data = abi.encodeCall(registry.supportAdmission, (actor(who)));
        require(_tryAs(actor(by), data) == may, "F5: supported, or not, against the rule");
        if (may && _book(id, ADMIT, who, by)) _books[id].deadlines[who] = block.timestamp + 30 days;
    }

    function supportRemoval(uint256 seed) external {
        (uint256 by, uint256 who) = (_owner(seed), _someone(seed, 1));
        uint256 id = ownedBy(by);
        bool isOwner = id != 0 && ownedBy(who) == id;
        bool may = isOwner ? sizeOf(_books[id].owners) > 1 : id != 0 && _isInvited(id, who);
        if (_isFor(id, REMOVE, who, by)) may = false;
        bytes memory data = abi.encodeCall(registry.supportRemoval, (actor(who)));
        require(_tryAs(actor(by), data) == may, "F1: removed, or not, against the rule");
        if (!may || !_book(id, REMOVE, who, by)) return;
        if (isOwner) _setOwner(id, who, false);
        else _books[id].deadlines[who] = 0;
    }

    function supportCharter(uint256 seed) external {
        (uint256 by, uint256 which) = (_owner(seed), _mix(seed, 1) % CHARTERS);
        uint256 id = ownedBy(by);
        bool may = id != 0 && _books[id].charter != which && !_isFor(id, CHARTER_, which, by);
        bytes memory data = abi.encodeCall(registry.supportCharter, (charterAt(which)));
        require(_tryAs(actor(by), data) == may, "F5: supported, or not, against the rule");
        if (may && _book(id, CHARTER_, which, by)) _books[id].charter = which;
    }

    function withdrawSupport(uint256 seed) external {
        (uint256 by, uint256 subject) = (_owner(seed), _someone(seed, 1));
        uint256 id = ownedBy(by);
        IFranchiseRegistry.Matter matter = IFranchiseRegistry.Matter(_mix(seed, 2) % 3);
        if (matter == CHARTER_) subject %= CHARTERS;
        bytes32 word = matter == CHARTER_ ? charterAt(subject) : _subject(actor(subject));
        bool may = id != 0 && _isFor(id, matter, subject, by);
        bytes memory data = abi.encodeCall(registry.withdrawSupport, (matter, word));
        require(_tryAs(actor(by), data) == may, "F5: taken back, or not, against the rule");
        if (may) _books[id].support[uint256(matter)][subject] &= ~(1 << by);
    }

    function acceptOwnership(uint256 seed) external {
        (uint256 who, uint256 id) = (_someone(seed, 1), _franchise(seed, 2));
        bool may = ownedBy(who) == 0 && _isInvited(id, who);
        bytes memory data = abi.encodeCall(registry.acceptOwnership, (id));
        require(_tryAs(actor(who), data) == may, "F7: became an owner, or not, against the rule");
        if (!may) return;
        _books[id].deadlines[who] = 0;
        _setOwner(id, who, true);
    }

    function resignOwnership(uint256 seed) external {
        uint256 who = _someone(seed, 1);
        uint256 id = ownedBy(who);
        if (seed % 3 != 0) return; // or nobody stays for long
        bool may = id != 0 && sizeOf(_books[id].owners) > 1;
        require(
            _tryAs(actor(who), abi.encodeCall(registry.resignOwnership, ())) == may,
            "F1: resigned, or not, against the rule"
        );
        if (may) _setOwner(id, who, false);
    }

    function _isFor(uint256 id, IFranchiseRegistry.Matter matter, uint256 subject, uint256 by)
        private
        view
        returns (bool)
    {
        return _has(_books[id].support[uint256(matter)][subject], by);
    }
}
