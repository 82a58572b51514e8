// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IAttestationRegistry} from "../../contracts/reputation/IAttestationRegistry.sol";
import {Log, ReputationTestBase} from "./ReputationTestBase.sol";

/// @dev Anybody tries anything while outcomes are accepted and teams change, and a model says whether it may be. A call that succeeds or
/// fails against the model reverts the campaign. What events tell is kept apart from the model, filled from logs alone.
contract ReputationHandler is ReputationTestBase {
    uint256 public constant COUNT = 2;
    uint256 public constant OUTCOMES = 3;

    /// @dev What the model knows of an attestation.
    struct Book {
        uint256 attestedAt;
        uint256 revokedAt;
        uint256 marks;
    }

    mapping(bytes32 uid => Book) public books;
    mapping(bytes32 uid => Book) public replayed;
    bytes32[] public uids;
    mapping(bytes32 uid => bool) private _isKnown;
    mapping(uint256 id => mapping(uint256 number => mapping(address account => bool))) public tookPart;
    mapping(address account => mapping(uint256 nonce => bool)) public used;
    mapping(uint256 id => mapping(uint256 number => bool)) private _isAccepted;
    mapping(uint256 id => address) private _facilitatorOf;
    mapping(uint256 id => bool) private _isMemberAway;

    constructor(ReputationTestBase world, address facilitator_, address secondOwner_) {
        (registry, engagements, attestations) = (world.registry(), world.engagements(), world.attestations());
        (facilitator, secondOwner) = (facilitator_, secondOwner_);
        for (uint256 id = 1; id <= COUNT; ++id) _facilitatorOf[id] = facilitator_;
    }

    function uidCount() external view returns (uint256) {
        return uids.length;
    }

    // ---------------------------------------------------------------------------------------- engagements go on

    function accept(uint256 seed) external {
        (uint256 id, uint256 number) = _outcome(seed);
        if (_isAccepted[id][number]) return;
        require(_fund(id, number), "could not fund");
        _as(_facilitatorOf[id], abi.encodeCall(engagements.deliver, (id, number, DIGEST)));
        _as(CLIENT, abi.encodeCall(engagements.accept, (id, number)));
        _isAccepted[id][number] = true;
        tookPart[id][number][CLIENT] = tookPart[id][number][signer] = tookPart[id][number][_facilitatorOf[id]] = true;
        if (!_isMemberAway[id]) tookPart[id][number][MEMBER] = true;
    }

    function joinOrLeave(uint256 seed) external {
        (uint256 id,) = _outcome(seed);
        bytes memory data = _isMemberAway[id]
            ? abi.encodeCall(engagements.addToTeam, (id, _page(MEMBER)))
            : abi.encodeCall(engagements.removeFromTeam, (id, _page(MEMBER)));
        _as(_facilitatorOf[id], data);
        _isMemberAway[id] = !_isMemberAway[id];
    }

    function handOver(uint256 seed) external {
        (uint256 id,) = _outcome(seed);
        address next = _facilitatorOf[id] == facilitator ? secondOwner : facilitator;
        _as(facilitator, abi.encodeCall(engagements.setFacilitator, (id, next)));
        _facilitatorOf[id] = next;
    }

    function pass(uint256 seed) external {
        vm.warp(block.timestamp + seed % 3 * 1 hours);
    }

    // ------------------------------------------------------------------------------------------ attestations

    /// @dev By themselves, or by signature.
    function attest(uint256 seed) external {
        signing.recordLogs();
        (uint256 id, uint256 number) = _outcome(seed);
        (address attester, address subject) = (_somebody(seed, 1), _somebody(seed, 2));
        uint32 marks = _marks(seed);
        bytes32 uid = attestations.uidOf(id, number, attester, subject);
        bool may = attester != subject && tookPart[id][number][attester] && tookPart[id][number][subject]
            && _areMarks(marks) && !_stands(uid);
        IAttestationRegistry.NewAttestation memory what = _about(id, number, subject, marks);
        if (seed % 3 != 0) {
            require(_tryAttest(attester, what) == may, "A1 to A4: attested, or not, against the rule");
        } else {
            (uint256 key, uint256 nonce) = _signature(seed);
            may = may && attester == signer && key == KEY && !used[attester][nonce];
            require(_tryAttestBySig(attester, key, what, nonce) == may, "A7, A8: attested, or not, against the rule");
            if (may) used[attester][nonce] = true;
        }
        if (may) books[uid] = Book(block.timestamp, 0, marks);
        if (may && !_isKnown[uid]) {
            _isKnown[uid] = true;
            uids.push(uid);
        }
        _replay();
    }

    function revoke(uint256 seed) external {
        signing.recordLogs();
        (uint256 id, uint256 number) = _outcome(seed);
        (address attester, address subject) = (_somebody(seed, 1), _somebody(seed, 2));
        bytes32 uid = attestations.uidOf(id, number, attester, subject);
        bool may = _stands(uid);
        IAttestationRegistry.AttestationKey memory what = IAttestationRegistry.AttestationKey(id, number, subject);
        if (seed % 3 != 0) {
            require(_tryRevoke(attester, what) == may, "A5: revoked, or not, against the rule");
        } else {
            (uint256 key, uint256 nonce) = _signature(seed);
            may = may && attester == signer && key == KEY && !used[attester][nonce];
            require(_tryRevokeBySig(attester, key, what, nonce) == may, "A7, A8: revoked, or not, against the rule");
            if (may) used[attester][nonce] = true;
        }
        if (may) books[uid].revokedAt = block.timestamp;
        _replay();
    }

    function cancelNonce(uint256 seed) external {
        (address account, uint256 nonce) = (_somebody(seed, 1), _mix(seed, 6) % 300);
        bool may = !used[account][nonce];
        require(_send(account, abi.encodeCall(attestations.cancelNonce, (nonce))) == may, "A7: cancelled against the rule");
        used[account][nonce] = true;
    }

    /// @dev A6: only what the logs say.
    function _replay() private {
        Log[] memory logs = signing.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].emitter != address(attestations)) continue;
            bytes32 uid = logs[i].topics[1];
            if (logs[i].topics[0] == IAttestationRegistry.AttestationAdded.selector) {
                (uint256 id, uint256 number, uint32 marks,) = abi.decode(logs[i].data, (uint256, uint256, uint32, bytes32));
                (address subject, address attester) = (_addressOf(logs[i].topics[2]), _addressOf(logs[i].topics[3]));
                require(uid == keccak256(abi.encode(id, number, attester, subject)), "A6: another uid than the event's key");
                require(attester != subject, "A2: of oneself");
                replayed[uid] = Book(block.timestamp, 0, marks);
            } else if (logs[i].topics[0] == IAttestationRegistry.AttestationRevoked.selector) {
                replayed[uid].revokedAt = block.timestamp;
            }
        }
    }

    function _addressOf(bytes32 topic) private pure returns (address) {
        return address(uint160(uint256(topic)));
    }

    function _stands(bytes32 uid) private view returns (bool) {
        return books[uid].attestedAt != 0 && books[uid].revokedAt == 0;
    }

    function _marks(uint256 seed) private pure returns (uint32) {
        if (_mix(seed, 3) % 8 == 0) return uint32(_mix(seed, 4)); // hardly ever good
        return uint32((1 + _mix(seed, 4) % 5) << (3 * (_mix(seed, 5) % 9)));
    }

    /// @dev Few nonces, so that some come twice; now and then a foreign key.
    function _signature(uint256 seed) private pure returns (uint256 key, uint256 nonce) {
        return (_mix(seed, 7) % 8 == 0 ? KEY + 1 : KEY, _mix(seed, 6) % 300);
    }

    function _outcome(uint256 seed) private pure returns (uint256 id, uint256 number) {
        id = 1 + _mix(seed, 8) % COUNT;
        number = 1 + _mix(seed, 9) % OUTCOMES;
    }

    function _somebody(uint256 seed, uint256 salt) private view returns (address) {
        address[8] memory people = [CLIENT, CLIENT, MEMBER, MEMBER, signer, signer, facilitator, secondOwner];
        uint256 choice = _mix(seed, salt) % 9;
        return choice == 8 ? STRANGER : people[choice];
    }

    function _as(address sender, bytes memory data) private {
        require(_call(sender, data), "an engagement could not go on");
    }
}
