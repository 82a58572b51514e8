// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title IAttestationRegistry
/// @notice Who took part in an accepted outcome says how another participant's work was; and members tell who they are.
/// @dev Nobody administers this contract, and it holds no money. Times are in seconds.
///
/// *Marks.* There are nine types of work: advising (0), innovating (1), promoting (2), developing (3), organising (4),
/// producing (5), inspecting (6), maintaining (7), linking (8). An attestation marks one to three of them, each 0 to 4.
/// All are one number, three bits for each type, the lowest for type 0: 0 where it isn't marked, otherwise the mark plus 1.
///
/// *Documents.* What an attester has to say lies on IPFS as a document of at most 256 KiB; what is kept of it is the SHA-256,
/// which is its address. What counts is in the event: a document can add a comment, and change nothing.
///
/// *One for each.* There is one attestation for each attester, subject and outcome. It can't be changed; its attester can
/// revoke it, and then attest once more. `AttestationAdded` and `AttestationRevoked` tell the whole history.
interface IAttestationRegistry {
    /// @notice An attestation as it's made.
    /// @param engagementId Counts from 1
    /// @param outcome Its number in the engagement, accepted; counts from 1
    /// @param subject Whose work it's about: a participant of that outcome, and not the attester
    /// @param marks One to three types of work, packed as described above
    /// @param digest SHA-256 of the document
    struct NewAttestation {
        uint256 engagementId;
        uint256 outcome;
        address subject;
        uint32 marks;
        bytes32 digest;
    }

    /// @notice Which of an attester's attestations.
    struct AttestationKey {
        uint256 engagementId;
        uint256 outcome;
        address subject;
    }

    /// @notice What is kept of an attestation: one slot.
    /// @param attestedAt When it was made, for the last time if it was revoked before; 0 if it never was
    /// @param revokedAt When it was revoked; 0 while it stands
    /// @param marks As in `NewAttestation`
    struct Attestation {
        uint40 attestedAt;
        uint40 revokedAt;
        uint32 marks;
    }

    // ------------------------------------------------------------------------------------------------ events

    /// @param uid As `uidOf` tells
    /// @param digest SHA-256 of the document
    event AttestationAdded(
        bytes32 indexed uid,
        address indexed subject,
        address indexed attester,
        uint256 engagementId,
        uint256 outcome,
        uint32 marks,
        bytes32 digest
    );
    event AttestationRevoked(bytes32 indexed uid, address indexed subject, address indexed attester);
    /// @notice Somebody made sure that no signature with this nonce works any more.
    event NonceCancelled(address indexed account, uint256 nonce);
    /// @param digest SHA-256 of the document, or 0 when there is none any more
    event ProfileSet(address indexed account, bytes32 digest);

    // ------------------------------------------------------------------------------------------------ errors

    error AttestationRegistry_NotParticipant(address account, uint256 engagementId, uint256 outcome);
    error AttestationRegistry_OfOneself(address account);
    error AttestationRegistry_AlreadyAttested(bytes32 uid);
    error AttestationRegistry_InvalidMarks(uint32 marks);
    error AttestationRegistry_ZeroDigest();
    error AttestationRegistry_PageSize(uint256 length, uint256 maximum);
    error AttestationRegistry_NotStanding(bytes32 uid);
    error AttestationRegistry_SignatureExpired(uint256 deadline, uint256 timestamp);
    error AttestationRegistry_NonceUsed(address account, uint256 nonce);
    error AttestationRegistry_InvalidSignature(address account);

    // ------------------------------------------------------------------------------------------- attestations

    /// @notice Attests how a participant's work was.
    /// @dev Requirements: the outcome is accepted; caller and subject are two of its participants; the caller has no other
    /// standing attestation about the subject and this outcome.
    /// Warning: it's public, and stays in the chain's history when it's revoked.
    /// @return uid As `uidOf` tells
    function attest(NewAttestation calldata newAttestation) external returns (bytes32 uid);

    /// @notice Attests 1 to 100 times, all or none.
    function attestMany(NewAttestation[] calldata newAttestations) external;

    /// @notice Attests 1 to 100 times, all or none, on behalf of whoever signed.
    /// @dev The signature is EIP-712, `AttestMany(address attester,NewAttestation[] newAttestations,uint256 nonce,uint256
    /// deadline)`, by an account, or whatever an EIP-1271 contract accepts.
    /// @param nonce Any number that the attester hasn't used: they have no order
    /// @param deadline Last second in which the signature works
    function attestBySig(
        address attester,
        NewAttestation[] calldata newAttestations,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature
    ) external;

    /// @notice Revokes an attestation of the caller's.
    /// @dev Requirements: it stands.
    function revoke(AttestationKey calldata key) external;

    /// @notice Revokes 1 to 100 attestations of the caller's, all or none.
    function revokeMany(AttestationKey[] calldata keys) external;

    /// @notice Revokes 1 to 100 attestations, all or none, on behalf of whoever signed.
    /// @dev As `attestBySig`, with `RevokeMany(address attester,AttestationKey[] keys,uint256 nonce,uint256 deadline)`.
    function revokeBySig(
        address attester,
        AttestationKey[] calldata keys,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature
    ) external;

    /// @notice Makes sure that no signature of the caller's with this nonce works any more.
    function cancelNonce(uint256 nonce) external;

    // ----------------------------------------------------------------------------------------------- profiles

    /// @notice Names the document in which the caller tells who they are; 0 takes it away.
    function setProfile(bytes32 digest) external;

    // -------------------------------------------------------------------------------------------------- views

    /// @notice The name of an attestation: the hash of what it's about and whose it is.
    function uidOf(uint256 engagementId, uint256 outcome, address attester, address subject)
        external
        pure
        returns (bytes32);

    /// @notice What is kept of an attestation; all 0 if there never was one.
    function attestation(bytes32 uid) external view returns (Attestation memory);

    /// @notice Whether signatures of an account with this nonce don't work any more.
    function isNonceUsed(address account, uint256 nonce) external view returns (bool);

    /// @notice SHA-256 of the document in which an account tells who it is; 0 if there is none.
    function profileOf(address account) external view returns (bytes32);
}
