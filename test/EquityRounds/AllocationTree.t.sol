// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {AllocationTree} from "../../contracts/equity/AllocationTree.sol";

/// @notice The assembly of AllocationTree against its Solidity twin.
contract AllocationTreeTest {
    /// @notice Whatever the leaf and the proof, of up to 17 siblings, small, large and equal ones.
    function testFuzz_leadsToTheRootOfItsTwin(uint256 index, address account, uint256 amount, bytes32[] memory proof)
        external
        view
    {
        uint256 length = proof.length % 18;
        assembly ("memory-safe") {
            if gt(mload(proof), length) { mstore(proof, length) }
        }
        for (uint256 i = 0; i < proof.length; i += 4) proof[i] = i % 8 == 0 ? bytes32(0) : bytes32(type(uint256).max);
        require(this.ours(index, account, amount, proof) == this.twin(index, account, amount, proof), "another root");
        bytes32 leaf = this.twin(index, account, amount, new bytes32[](0));
        bytes32[] memory own = new bytes32[](1);
        own[0] = leaf;
        require(this.ours(index, account, amount, own) == this.twin(index, account, amount, own), "its own sibling");
    }

    /// @notice Memory in use, and memory that is taken afterwards, isn't touched.
    function testFuzz_leavesMemoryAlone(uint256 index, address account, uint256 amount, bytes memory before) external view {
        bytes32[] memory proof = new bytes32[](2);
        (proof[0], proof[1]) = (bytes32(amount), bytes32(index));
        require(this.checkMemory(index, account, amount, proof, before), "memory changed");
    }

    function checkMemory(
        uint256 index,
        address account,
        uint256 amount,
        bytes32[] calldata proof,
        bytes calldata used
    ) external pure returns (bool) {
        bytes memory copy = used;
        bytes32 root = AllocationTree.rootOf(index, account, amount, proof);
        uint256[] memory fresh = new uint256[](4);
        for (uint256 i = 0; i < 4; ++i) if (fresh[i] != 0) return false;
        return keccak256(copy) == keccak256(used) && root == AllocationTree.rootOf(index, account, amount, proof);
    }

    function ours(uint256 index, address account, uint256 amount, bytes32[] calldata proof)
        external
        pure
        returns (bytes32)
    {
        return AllocationTree.rootOf(index, account, amount, proof);
    }

    function twin(uint256 index, address account, uint256 amount, bytes32[] calldata proof)
        external
        pure
        returns (bytes32)
    {
        bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(index, account, amount))));
        return MerkleProof.processProofCalldata(proof, leaf);
    }
}
