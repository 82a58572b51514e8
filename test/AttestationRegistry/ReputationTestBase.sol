// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {AttestationRegistry} from "../../contracts/reputation/AttestationRegistry.sol";
import {IAttestationRegistry} from "../../contracts/reputation/IAttestationRegistry.sol";
import {RevenueSplit} from "../../contracts/revenue/RevenueSplit.sol";
import {EngagementTestBase} from "../Engagements/EngagementTestBase.sol";

struct Log {
    bytes32[] topics;
    bytes data;
    address emitter;
}

interface SigningVm {
    function addr(uint256 key) external pure returns (address);

    function sign(uint256 key, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);

    function recordLogs() external;

    function getRecordedLogs() external returns (Log[] memory);
}

/// @dev Attestations for Solidity tests: engagements with a signer on the team besides the usual member.
abstract contract ReputationTestBase is EngagementTestBase {
    SigningVm internal constant signing = SigningVm(address(uint160(uint256(keccak256("hevm cheat code")))));
    uint256 internal constant KEY = 0x51611;
    bytes32 private constant NEW_ATTESTATION_TYPEHASH = keccak256(
        "NewAttestation(uint256 engagementId,uint256 outcome,address subject,uint32 marks,bytes32 digest)"
    );
    bytes32 private constant KEY_TYPEHASH =
        keccak256("AttestationKey(uint256 engagementId,uint256 outcome,address subject)");

    AttestationRegistry public attestations;
    address internal signer = signing.addr(KEY);

    function _deployReputation() internal {
        _deployEngagements();
        attestations = new AttestationRegistry(engagements);
    }

    /// @dev An engagement with both on its team.
    function _openWithSigner(uint256 outcomes, uint256 salt) internal returns (uint256 id) {
        uint128[] memory amounts = new uint128[](outcomes);
        for (uint256 i = 0; i < outcomes; ++i) amounts[i] = 1;
        RevenueSplit split;
        (id, split) = _open(ETH, amounts, salt);
        uint32[] memory weights = new uint32[](1);
        weights[0] = 1;
        vm.prank(facilitator);
        split.setWeights(_page(signer), weights);
        vm.prank(facilitator);
        engagements.addToTeam(id, _page(signer));
    }

    function _accept(uint256 id, uint256 number) internal {
        require(_fund(id, number), "could not fund");
        vm.prank(facilitator);
        engagements.deliver(id, number, DIGEST);
        vm.prank(CLIENT);
        engagements.accept(id, number);
    }

    function _page(address account) internal pure returns (address[] memory page) {
        page = new address[](1);
        page[0] = account;
    }

    function _about(uint256 id, uint256 number, address subject, uint32 marks)
        internal
        pure
        returns (IAttestationRegistry.NewAttestation memory)
    {
        return IAttestationRegistry.NewAttestation(id, number, subject, marks, DIGEST);
    }

    function _tryAttest(address attester, IAttestationRegistry.NewAttestation memory what) internal returns (bool) {
        return _send(attester, abi.encodeCall(attestations.attest, (what)));
    }

    function _tryRevoke(address attester, IAttestationRegistry.AttestationKey memory key) internal returns (bool) {
        return _send(attester, abi.encodeCall(attestations.revoke, (key)));
    }

    function _send(address sender, bytes memory data) internal returns (bool success) {
        vm.prank(sender);
        (success,) = address(attestations).call(data);
    }

    /// @dev Brings one attestation that somebody signed.
    function _tryAttestBySig(
        address attester,
        uint256 key,
        IAttestationRegistry.NewAttestation memory what,
        uint256 nonce
    ) internal returns (bool) {
        IAttestationRegistry.NewAttestation[] memory page = new IAttestationRegistry.NewAttestation[](1);
        page[0] = what;
        bytes32 hashes = keccak256(abi.encodePacked(keccak256(abi.encode(NEW_ATTESTATION_TYPEHASH, what))));
        bytes32 typehash = keccak256(
            "AttestMany(address attester,NewAttestation[] newAttestations,uint256 nonce,uint256 deadline)NewAttestation(uint256 engagementId,uint256 outcome,address subject,uint32 marks,bytes32 digest)"
        );
        bytes memory signature = _sign(key, keccak256(abi.encode(typehash, attester, hashes, nonce, block.timestamp)));
        bytes memory data = abi.encodeCall(attestations.attestBySig, (attester, page, nonce, block.timestamp, signature));
        return _send(STRANGER, data);
    }

    function _tryRevokeBySig(
        address attester,
        uint256 key,
        IAttestationRegistry.AttestationKey memory what,
        uint256 nonce
    ) internal returns (bool) {
        IAttestationRegistry.AttestationKey[] memory page = new IAttestationRegistry.AttestationKey[](1);
        page[0] = what;
        bytes32 hashes = keccak256(abi.encodePacked(keccak256(abi.encode(KEY_TYPEHASH, what))));
        bytes32 typehash = keccak256(
            "RevokeMany(address attester,AttestationKey[] keys,uint256 nonce,uint256 deadline)AttestationKey(uint256 engagementId,uint256 outcome,address subject)"
        );
        bytes memory signature = _sign(key, keccak256(abi.encode(typehash, attester, hashes, nonce, block.timestamp)));
        bytes memory data = abi.encodeCall(attestations.revokeBySig, (attester, page, nonce, block.timestamp, signature));
        return _send(STRANGER, data);
    }

    /// @dev EIP-712, written out once more.
    function _sign(uint256 key, bytes32 structHash) private view returns (bytes memory) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Rizom AttestationRegistry"),
                keccak256("1"),
                block.chainid,
                address(attestations)
            )
        );
        (uint8 v, bytes32 r, bytes32 s) = signing.sign(key, keccak256(abi.encodePacked("\x19\x01", domain, structHash)));
        return abi.encodePacked(r, s, v);
    }

    /// @dev What the interface says of marks, in the plainest way.
    function _areMarks(uint256 marks) internal pure returns (bool) {
        uint256 marked = 0;
        for (uint256 work = 0; work < 9; ++work) {
            uint256 value = (marks / 8 ** work) % 8;
            if (value > 5) return false;
            if (value > 0) ++marked;
        }
        return marks < 8 ** 9 && marked >= 1 && marked <= 3;
    }
}
