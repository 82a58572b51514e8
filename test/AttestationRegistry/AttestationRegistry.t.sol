// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IAttestationRegistry} from "../../contracts/reputation/IAttestationRegistry.sol";
import {Marks} from "../../contracts/reputation/Marks.sol";
import {ReputationTestBase} from "./ReputationTestBase.sol";

/// @notice Fuzz tests: marks against a naive model, uids, nonces, and who may.
contract AttestationRegistryTest is ReputationTestBase {
    uint256 private id;

    function setUp() public {
        _deployReputation();
        id = _openWithSigner(2, 1);
        _accept(id, 1);
        _accept(id, 2);
    }

    /// @dev A4. Random numbers are hardly ever good marks, so most are made of nine types, few of which are marked.
    function testFuzz_marks_asTheNaiveModelSays(uint256 seed, bool isRandom) public {
        uint256 marks = isRandom ? uint32(seed) : 0;
        if (!isRandom) {
            for (uint256 work = 0; work < 9; ++work) {
                if (_mix(seed, work) % 4 == 0) marks |= (_mix(seed, 10 + work) % 7) << (3 * work);
            }
            if (_mix(seed, 20) % 16 == 0) marks |= 1 << (27 + _mix(seed, 21) % 5);
        }
        bool may = _areMarks(marks);
        require(Marks.areValid(marks) == may, "A4: marks, against the model");
        require(_tryAttest(CLIENT, _about(id, 1, MEMBER, uint32(marks))) == may, "A4: attested, or not, against the model");
        uint32 kept = attestations.attestation(attestations.uidOf(id, 1, CLIENT, MEMBER)).marks;
        require(kept == (may ? marks : 0), "A4: other marks were kept");
    }

    /// @dev A4, of every number that the library can be given.
    function testFuzz_marks_ofAnySize(uint256 marks) public pure {
        require(Marks.areValid(marks) == _areMarks(marks), "A4: marks, against the model");
        uint256 few = marks & (marks >> 64) & (marks >> 128) & 0xfffffff;
        require(Marks.areValid(few) == _areMarks(few), "A4: marks, against the model");
    }

    function testFuzz_uid_isTheHashOfItsKey(uint256[4] calldata a, uint256[4] calldata b) public view {
        (address attester, address subject) = (address(uint160(a[2])), address(uint160(a[3])));
        bytes32 uid = attestations.uidOf(a[0], a[1], attester, subject);
        require(uid == keccak256(abi.encodePacked(a[0], a[1], uint256(uint160(attester)), uint256(uint160(subject)))), "uid");
        bytes32 other = attestations.uidOf(b[0], b[1], address(uint160(b[2])), address(uint160(b[3])));
        bool isSame = a[0] == b[0] && a[1] == b[1] && uint160(a[2]) == uint160(b[2]) && uint160(a[3]) == uint160(b[3]);
        require((uid == other) == isSame, "two keys share a uid");
        require(attester == subject || uid != attestations.uidOf(a[0], a[1], subject, attester), "attester and subject mixed");
    }

    /// @dev A7 and A8.
    function testFuzz_nonce_worksOnce(uint256 nonce, uint256 other, bool isCancelled) public {
        if (isCancelled) _cancel(signer, nonce);
        require(_tryAttestBySig(signer, KEY, _about(id, 1, MEMBER, 1), nonce) != isCancelled, "A7: first");
        require(attestations.isNonceUsed(signer, nonce), "A7: unused");
        require(!_tryAttestBySig(signer, KEY, _about(id, 1, CLIENT, 1), nonce), "A7: twice");
        require(!_tryRevokeBySig(signer, KEY, _key(id, 1, MEMBER), nonce), "A7: twice, to revoke");
        require(attestations.isNonceUsed(signer, other) == (other == nonce), "A7: another one");
        require(!attestations.isNonceUsed(CLIENT, nonce), "A7: of another account");
        require(_tryAttestBySig(signer, KEY, _about(id, 2, CLIENT, 1), other) == (other != nonce), "A7: in any order");
    }

    /// @dev A8
    function testFuzz_signature_ofAnotherKey(uint256 key, uint256 nonce) public {
        key = 1 + key % 1e30;
        vm.assume(key != KEY);
        require(!_tryAttestBySig(signer, key, _about(id, 1, MEMBER, 1), nonce), "A8: by a foreign key");
        require(!attestations.isNonceUsed(signer, nonce), "A7: used by who failed");
    }

    /// @dev A5, within one second and over some.
    function testFuzz_revoked_untilAttestedAnew(uint32 wait, uint32 again) public {
        uint256 start = START; // and not the block's: the compiler would read that again after each warp
        bytes32 uid = attestations.uidOf(id, 1, CLIENT, MEMBER);
        require(_tryAttest(CLIENT, _about(id, 1, MEMBER, 1)), "could not attest");
        vm.warp(start + wait);
        require(!_tryRevoke(MEMBER, _key(id, 1, MEMBER)), "A5: by the subject");
        require(_tryRevoke(CLIENT, _key(id, 1, MEMBER)), "could not revoke");
        _expectKept(uid, start, start + wait, 1);
        require(!_tryRevoke(CLIENT, _key(id, 1, MEMBER)), "A5: twice");
        vm.warp(start + wait + again);
        require(_tryAttest(CLIENT, _about(id, 1, MEMBER, 5)), "could not attest anew");
        _expectKept(uid, start + wait + again, 0, 5);
    }

    /// @dev A2 and A3
    function testFuzz_outsiders_neitherAttestNorAreAttested(address account, uint256 number) public {
        vm.assume(account != CLIENT && account != facilitator && account != MEMBER && account != signer);
        number = number % 4;
        require(!_tryAttest(account, _about(id, number, MEMBER, 1)), "A3: an outsider attests");
        require(!_tryAttest(CLIENT, _about(id, number, account, 1)), "A3: about an outsider");
        require(!_tryAttest(account, _about(id, number, account, 1)), "A2: about oneself");
        require(!_tryAttest(MEMBER, _about(id, 1, MEMBER, 1)), "A2: about oneself");
    }

    function _cancel(address account, uint256 nonce) private {
        require(_send(account, abi.encodeCall(attestations.cancelNonce, (nonce))), "could not cancel");
        require(!_send(account, abi.encodeCall(attestations.cancelNonce, (nonce))), "A7: cancelled twice");
    }

    function _expectKept(bytes32 uid, uint256 attestedAt, uint256 revokedAt, uint32 marks) private view {
        IAttestationRegistry.Attestation memory kept = attestations.attestation(uid);
        require(kept.attestedAt == attestedAt && kept.revokedAt == revokedAt && kept.marks == marks, "A5: kept otherwise");
    }

    function _key(uint256 engagementId, uint256 number, address subject)
        private
        pure
        returns (IAttestationRegistry.AttestationKey memory)
    {
        return IAttestationRegistry.AttestationKey(engagementId, number, subject);
    }
}
