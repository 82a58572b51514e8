// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IAttestationRegistry} from "../../contracts/reputation/IAttestationRegistry.sol";
import {ReputationHandler} from "./ReputationHandler.sol";
import {ReputationTestBase} from "./ReputationTestBase.sol";

/// @notice Invariants of INVARIANTS.md over random attestations, while outcomes are accepted and teams change. All in one, because each
/// `invariant_` function is a campaign of its own; who may do what is held by the handler, which reverts when it's done against the rule.
contract AttestationRegistryInvariantTest is ReputationTestBase {
    ReputationHandler private handler;

    function setUp() public {
        _deployReputation();
        for (uint256 id = 1; id <= 2; ++id) _openWithSigner(3, id);
        handler = new ReputationHandler(this, facilitator, secondOwner);
        handler.accept(1); // so that there is something to attest from the first call on
        handler.accept(2);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_A1_to_A6() public view {
        uint256 count = handler.uidCount();
        for (uint256 i = 0; i < count; ++i) {
            bytes32 uid = handler.uids(i);
            IAttestationRegistry.Attestation memory kept = attestations.attestation(uid);
            (uint256 attestedAt, uint256 revokedAt, uint256 marks) = handler.books(uid);
            require(
                kept.attestedAt == attestedAt && kept.revokedAt == revokedAt && kept.marks == marks,
                "A1, A5: kept otherwise than the model has it"
            );
            (uint256 toldAttestedAt, uint256 toldRevokedAt, uint256 toldMarks) = handler.replayed(uid);
            require(
                kept.attestedAt == toldAttestedAt && kept.revokedAt == toldRevokedAt && kept.marks == toldMarks,
                "A6: kept otherwise than events tell"
            );
            require(_areMarks(kept.marks), "A4: marks");
        }
        _checkOneself();
        _checkNonces();
    }

    /// @dev A2
    function _checkOneself() private view {
        address[6] memory people = [CLIENT, MEMBER, signer, facilitator, secondOwner, STRANGER];
        for (uint256 id = 1; id <= handler.COUNT(); ++id) {
            for (uint256 number = 1; number <= handler.OUTCOMES(); ++number) {
                for (uint256 i = 0; i < people.length; ++i) {
                    bytes32 uid = attestations.uidOf(id, number, people[i], people[i]);
                    require(attestations.attestation(uid).attestedAt == 0, "A2: of oneself");
                }
            }
        }
    }

    /// @dev A7, of some that are likely.
    function _checkNonces() private view {
        for (uint256 nonce = 0; nonce < 300; nonce += 7) {
            require(attestations.isNonceUsed(signer, nonce) == handler.used(signer, nonce), "A7: used, or not");
            require(attestations.isNonceUsed(CLIENT, nonce) == handler.used(CLIENT, nonce), "A7: used, or not");
        }
    }
}
