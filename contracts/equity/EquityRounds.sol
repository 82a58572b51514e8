// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {AllocationTree} from "./AllocationTree.sol";
import {IEquityRounds} from "./IEquityRounds.sol";
import {IEquityToken} from "./IEquityToken.sol";

/// @title EquityRounds
/// @notice Equity handed out by lists, many in one contract.
/// @dev A claim reads no round: the root that its proof leads to is the key of a reservation in the token, which
/// holds what is left and the deadline. So rounds can't touch each other's part, whatever is in their lists.
contract EquityRounds is IEquityRounds, AccessManaged {
    /// @dev A struct, so that its place is computed once for reading and writing.
    struct Word {
        uint256 bits;
    }

    uint256 private constant MAX_PAGE = 100;

    IEquityToken public immutable token;

    /// @inheritdoc IEquityRounds
    mapping(bytes32 root => bytes32) public digestOf;

    /// @dev 256 allocations a word.
    mapping(bytes32 root => mapping(uint256 word => Word)) private _claimed;

    constructor(address authority_, IEquityToken token_) AccessManaged(authority_) {
        token = token_;
    }

    /// @inheritdoc IEquityRounds
    function openRound(bytes32 root, bytes32 digest, uint256 total, uint40 deadline) external restricted {
        require(root != 0, EquityRounds_ZeroRoot());
        require(digest != 0, EquityRounds_ZeroDigest());
        require(total != 0, EquityRounds_ZeroTotal());
        digestOf[root] = digest;
        emit RoundOpened(root, digest, total, deadline);
        // Not checked here: that the root is new, the deadline ahead, the total within the allowance. The token does.
        token.reserve(root, total, deadline);
    }

    /// @inheritdoc IEquityRounds
    function claim(uint256 index, uint256 amount, bytes32[] calldata proof) external {
        _claimOne(msg.sender, index, amount, proof);
    }

    /// @inheritdoc IEquityRounds
    function claimFor(address account, uint256 index, uint256 amount, bytes32[] calldata proof) external {
        _claimOne(account, index, amount, proof);
    }

    /// @inheritdoc IEquityRounds
    function claimMany(Allocation[] calldata allocations) external {
        uint256 length = allocations.length;
        require(length != 0 && length <= MAX_PAGE, EquityRounds_PageSize(length, MAX_PAGE));
        for (uint256 i = 0; i < length; ++i) {
            Allocation calldata one = allocations[i];
            bytes32 root = AllocationTree.rootOf(one.index, one.account, one.amount, one.proof);
            _take(root, one.index, one.account, one.amount);
        }
    }

    /// @inheritdoc IEquityRounds
    function closeRound(bytes32 root) external {
        emit RoundClosed(root, token.release(root));
    }

    /// @inheritdoc IEquityRounds
    function isClaimed(bytes32 root, uint256 index) external view returns (bool) {
        return _claimed[root][index >> 8].bits & (1 << (index & 255)) != 0;
    }

    function _claimOne(address account, uint256 index, uint256 amount, bytes32[] calldata proof) private {
        bytes32 root = AllocationTree.rootOf(index, account, amount, proof);
        require(_take(root, index, account, amount), EquityRounds_AlreadyClaimed(root, index));
    }

    /// @return isNew Whether it was claimed only now. Everything is undone if the token knows no such round.
    function _take(bytes32 root, uint256 index, address account, uint256 amount) private returns (bool isNew) {
        Word storage word = _claimed[root][index >> 8];
        uint256 bits = word.bits;
        uint256 bit = 1 << (index & 255);
        if (bits & bit != 0) return false;
        word.bits = bits | bit;
        emit RoundClaimed(root, account, index, amount);
        token.mintFromReserved(root, account, amount);
        return true;
    }
}
