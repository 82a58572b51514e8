// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";
import {IEngagements} from "../engagement/IEngagements.sol";
import {IAttestationRegistry} from "./IAttestationRegistry.sol";
import {Marks} from "./Marks.sol";

/// @title AttestationRegistry
/// @notice Anchors what participants attest of each other, and members' profiles.
/// @dev The only contract that is called and could be hostile is an attester that is one (EIP-1271); it's called without
/// the right to change anything, and before anything is written but its nonce.
contract AttestationRegistry is IAttestationRegistry, EIP712 {
    using BitMaps for BitMaps.BitMap;

    uint256 private constant MAX_PAGE = 100;
    /// @dev Where in a word it begins.
    uint256 private constant REVOKED_AT = 40;
    uint256 private constant MARKS = 80;
    bytes32 private constant NEW_ATTESTATION_TYPEHASH = keccak256(
        "NewAttestation(uint256 engagementId,uint256 outcome,address subject,uint32 marks,bytes32 digest)"
    );
    bytes32 private constant ATTEST_MANY_TYPEHASH = keccak256(
        "AttestMany(address attester,NewAttestation[] newAttestations,uint256 nonce,uint256 deadline)NewAttestation(uint256 engagementId,uint256 outcome,address subject,uint32 marks,bytes32 digest)"
    );
    bytes32 private constant ATTESTATION_KEY_TYPEHASH =
        keccak256("AttestationKey(uint256 engagementId,uint256 outcome,address subject)");
    bytes32 private constant REVOKE_MANY_TYPEHASH = keccak256(
        "RevokeMany(address attester,AttestationKey[] keys,uint256 nonce,uint256 deadline)AttestationKey(uint256 engagementId,uint256 outcome,address subject)"
    );

    IEngagements public immutable engagements;

    /// @inheritdoc IAttestationRegistry
    mapping(address account => bytes32) public profileOf;

    /// @dev The three of `Attestation` in one word, from the lowest bit in their order: the compiler would write each by itself.
    mapping(bytes32 uid => uint256 word) private _words;
    mapping(address account => BitMaps.BitMap) private _nonces;

    constructor(IEngagements engagements_) EIP712("Rizom AttestationRegistry", "1") {
        engagements = engagements_;
    }

    // ------------------------------------------------------------------------------------------- attestations

    /// @inheritdoc IAttestationRegistry
    function attest(NewAttestation calldata newAttestation) external returns (bytes32 uid) {
        return _attest(msg.sender, newAttestation);
    }

    /// @inheritdoc IAttestationRegistry
    function attestMany(NewAttestation[] calldata newAttestations) external {
        _attestMany(msg.sender, newAttestations);
    }

    /// @inheritdoc IAttestationRegistry
    function attestBySig(
        address attester,
        NewAttestation[] calldata newAttestations,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature
    ) external {
        bytes32[] memory hashes = new bytes32[](newAttestations.length);
        for (uint256 i = 0; i < hashes.length; ++i) {
            hashes[i] = keccak256(abi.encode(NEW_ATTESTATION_TYPEHASH, newAttestations[i]));
        }
        _useSignature(ATTEST_MANY_TYPEHASH, attester, hashes, nonce, deadline, signature);
        _attestMany(attester, newAttestations);
    }

    /// @inheritdoc IAttestationRegistry
    function revoke(AttestationKey calldata key) external {
        _revoke(msg.sender, key);
    }

    /// @inheritdoc IAttestationRegistry
    function revokeMany(AttestationKey[] calldata keys) external {
        _revokeMany(msg.sender, keys);
    }

    /// @inheritdoc IAttestationRegistry
    function revokeBySig(
        address attester,
        AttestationKey[] calldata keys,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature
    ) external {
        bytes32[] memory hashes = new bytes32[](keys.length);
        for (uint256 i = 0; i < hashes.length; ++i) {
            hashes[i] = keccak256(abi.encode(ATTESTATION_KEY_TYPEHASH, keys[i]));
        }
        _useSignature(REVOKE_MANY_TYPEHASH, attester, hashes, nonce, deadline, signature);
        _revokeMany(attester, keys);
    }

    /// @inheritdoc IAttestationRegistry
    function cancelNonce(uint256 nonce) external {
        _useNonce(msg.sender, nonce);
        emit NonceCancelled(msg.sender, nonce);
    }

    // ----------------------------------------------------------------------------------------------- profiles

    /// @inheritdoc IAttestationRegistry
    function setProfile(bytes32 digest) external {
        profileOf[msg.sender] = digest;
        emit ProfileSet(msg.sender, digest);
    }

    // -------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IAttestationRegistry
    function attestation(bytes32 uid) external view returns (Attestation memory) {
        uint256 word = _words[uid];
        return Attestation({attestedAt: uint40(word), revokedAt: _revokedAt(word), marks: uint32(word >> MARKS)});
    }

    /// @inheritdoc IAttestationRegistry
    function isNonceUsed(address account, uint256 nonce) external view returns (bool) {
        return _nonces[account].get(nonce);
    }

    /// @inheritdoc IAttestationRegistry
    function uidOf(uint256 engagementId, uint256 outcome, address attester, address subject)
        public
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(engagementId, outcome, attester, subject));
    }

    // ----------------------------------------------------------------------------------------------- private

    function _attestMany(address attester, NewAttestation[] calldata newAttestations) private {
        _requirePage(newAttestations.length);
        for (uint256 i = 0; i < newAttestations.length; ++i) _attest(attester, newAttestations[i]);
    }

    function _attest(address attester, NewAttestation calldata newAttestation) private returns (bytes32 uid) {
        (uint256 engagementId, uint256 outcome) = (newAttestation.engagementId, newAttestation.outcome);
        (address subject, uint32 marks) = (newAttestation.subject, newAttestation.marks);
        require(attester != subject, AttestationRegistry_OfOneself(attester));
        require(Marks.areValid(marks), AttestationRegistry_InvalidMarks(marks));
        require(newAttestation.digest != 0, AttestationRegistry_ZeroDigest());
        _requireParticipants(engagementId, outcome, attester, subject);
        uid = uidOf(engagementId, outcome, attester, subject);
        require(!_stands(_words[uid]), AttestationRegistry_AlreadyAttested(uid));
        _words[uid] = uint40(block.timestamp) | (uint256(marks) << MARKS);
        emit AttestationAdded(uid, subject, attester, engagementId, outcome, marks, newAttestation.digest);
    }

    function _revokeMany(address attester, AttestationKey[] calldata keys) private {
        _requirePage(keys.length);
        for (uint256 i = 0; i < keys.length; ++i) _revoke(attester, keys[i]);
    }

    function _revoke(address attester, AttestationKey calldata key) private {
        bytes32 uid = uidOf(key.engagementId, key.outcome, attester, key.subject);
        uint256 word = _words[uid];
        require(_stands(word), AttestationRegistry_NotStanding(uid));
        _words[uid] = word | (uint256(uint40(block.timestamp)) << REVOKED_AT); // none yet: it stands
        emit AttestationRevoked(uid, key.subject, attester);
    }

    /// @dev A signature that fails leaves its nonce unused: the whole call reverts.
    function _useSignature(
        bytes32 typehash,
        address attester,
        bytes32[] memory hashes,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature
    ) private {
        require(block.timestamp <= deadline, AttestationRegistry_SignatureExpired(deadline, block.timestamp));
        _useNonce(attester, nonce);
        bytes32 digest = _hashTypedDataV4(
            keccak256(abi.encode(typehash, attester, keccak256(abi.encodePacked(hashes)), nonce, deadline))
        );
        require(
            SignatureChecker.isValidSignatureNow(attester, digest, signature),
            AttestationRegistry_InvalidSignature(attester)
        );
    }

    function _useNonce(address account, uint256 nonce) private {
        require(!_nonces[account].get(nonce), AttestationRegistry_NonceUsed(account, nonce));
        _nonces[account].set(nonce);
    }

    function _requireParticipants(uint256 engagementId, uint256 outcome, address attester, address subject) private view {
        (bool didAttester, bool didSubject) = engagements.areParticipants(engagementId, outcome, attester, subject);
        require(didAttester, AttestationRegistry_NotParticipant(attester, engagementId, outcome));
        require(didSubject, AttestationRegistry_NotParticipant(subject, engagementId, outcome));
    }

    function _stands(uint256 word) private pure returns (bool) {
        return word != 0 && _revokedAt(word) == 0;
    }

    function _revokedAt(uint256 word) private pure returns (uint40) {
        return uint40(word >> REVOKED_AT);
    }

    function _requirePage(uint256 length) private pure {
        require(length != 0 && length <= MAX_PAGE, AttestationRegistry_PageSize(length, MAX_PAGE));
    }
}
