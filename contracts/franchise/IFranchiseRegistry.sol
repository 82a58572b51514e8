// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC6372} from "@openzeppelin/contracts/interfaces/IERC6372.sol";

/// @title IFranchiseRegistry
/// @notice Who runs the franchises of the network: owners, facilitators, members, charters, and the splits that belong to
/// each.
/// @dev Ownership and activity are checkpointed by second (ERC-6372), so that a vote can look at the past. An account owns
/// at most one franchise; it may be facilitator and member of any number. No function's cost grows with the number of
/// owners, members or franchises.
///
/// What the owners of a franchise decide together is a *motion*: it is carried in the moment in which more than half of
/// those who own the franchise now support it. Support counts for the owners of the day only: whenever somebody becomes an
/// owner or stops being one, all open motions of that franchise begin anew.
interface IFranchiseRegistry is IERC6372 {
    /// @notice What a motion is about.
    /// @param AdmitOwner Subject: an account that may become an owner
    /// @param RemoveOwner Subject: an owner, or an account that is invited
    /// @param ChangeCharter Subject: the digest of a charter
    enum Matter {
        AdmitOwner,
        RemoveOwner,
        ChangeCharter
    }

    /// @notice What somebody does in a franchise without owning it.
    enum Role {
        Member,
        Facilitator
    }

    /// @param charter SHA-256 of the charter, a document on IPFS
    /// @param ownerCount Owners now, never 0
    /// @param suspended Whether the network has suspended it
    /// @param admittedAt When the network admitted it, seconds
    struct Franchise {
        bytes32 charter;
        uint32 ownerCount;
        bool suspended;
        uint48 admittedAt;
    }

    // ------------------------------------------------------------------------------------------------ events

    /// @notice The network admitted a franchise. Its first owners follow as events of their own.
    /// @param name What people call it, 1 to 64 bytes; anybody's text, not checked, not unique
    event FranchiseAdmitted(uint256 indexed franchiseId, string name, bytes32 charter);
    /// @notice No new business: no appointments, no recognition, no vote in proposals that begin from now on.
    event FranchiseSuspended(uint256 indexed franchiseId);
    event FranchiseReinstated(uint256 indexed franchiseId);
    /// @param ownerCount Owners afterwards
    event OwnerAdded(uint256 indexed franchiseId, address indexed account, uint256 ownerCount);
    /// @param ownerCount Owners afterwards
    event OwnerRemoved(uint256 indexed franchiseId, address indexed account, uint256 ownerCount);
    /// @notice The owners carried the admission of an account, which may accept until `deadline` (seconds, inclusive).
    event OwnerInvited(uint256 indexed franchiseId, address indexed account, uint48 deadline);
    event InvitationWithdrawn(uint256 indexed franchiseId, address indexed account);
    event CharterChanged(uint256 indexed franchiseId, bytes32 charter);
    /// @param subject An account (as a number) or a digest, by matter
    /// @param support Owners for it afterwards; a motion that this carried begins anew, from none
    /// @param needed How many carry it
    event MotionSupported(
        uint256 indexed franchiseId,
        Matter indexed matter,
        bytes32 indexed subject,
        address owner,
        uint256 support,
        uint256 needed
    );
    /// @param support Owners for it afterwards
    event MotionSupportWithdrawn(
        uint256 indexed franchiseId, Matter indexed matter, bytes32 indexed subject, address owner, uint256 support
    );
    event Appointed(uint256 indexed franchiseId, address indexed account, Role indexed role, address by);
    /// @param by An owner, or the account itself
    event Dismissed(uint256 indexed franchiseId, address indexed account, Role indexed role, address by);
    /// @notice The split belongs to the franchise from now on, for ever.
    event SplitAdded(uint256 indexed franchiseId, address indexed split, address by);

    // ------------------------------------------------------------------------------------------------ errors

    error FranchiseRegistry_UnknownFranchise(uint256 franchiseId);
    error FranchiseRegistry_NameLength(uint256 length, uint256 maximum);
    error FranchiseRegistry_ZeroCharter();
    error FranchiseRegistry_ZeroAccount();
    error FranchiseRegistry_PageSize(uint256 length, uint256 maximum);
    error FranchiseRegistry_NotAnOwner(address account);
    error FranchiseRegistry_AlreadyOwner(address account, uint256 franchiseId);
    error FranchiseRegistry_NotOwnerOrInvited(address account, uint256 franchiseId);
    error FranchiseRegistry_LastOwner(address account, uint256 franchiseId);
    error FranchiseRegistry_NotInvited(address account, uint256 franchiseId);
    error FranchiseRegistry_AlreadyInvited(address account, uint256 franchiseId);
    error FranchiseRegistry_InvitationExpired(address account, uint256 franchiseId, uint256 deadline);
    error FranchiseRegistry_SameCharter(bytes32 charter);
    error FranchiseRegistry_AlreadySupported(address owner);
    error FranchiseRegistry_NotSupported(address owner);
    error FranchiseRegistry_Suspended(uint256 franchiseId);
    error FranchiseRegistry_NotSuspended(uint256 franchiseId);
    error FranchiseRegistry_LastActiveFranchise(uint256 franchiseId);
    error FranchiseRegistry_AlreadyAppointed(address account, Role role);
    error FranchiseRegistry_NotAppointed(address account, Role role);
    error FranchiseRegistry_NotASplit(address account);
    error FranchiseRegistry_SplitOfAnother(address split, uint256 franchiseId);
    error FranchiseRegistry_NotOurSplit(address split, address keeper);
    error FranchiseRegistry_NothingToRecognise(address split);
    error FranchiseRegistry_FutureLookup(uint256 timepoint, uint256 clock);

    // ------------------------------------------------------------------------------------- the network decides

    /// @notice Admits a franchise with its first owners.
    /// @param name What people call it, 1 to 64 bytes
    /// @param charter SHA-256 of its charter
    /// @param owners 1 to 50 accounts that own no franchise, without duplicates
    /// @dev Restricted.
    function admitFranchise(string calldata name, bytes32 charter, address[] calldata owners)
        external
        returns (uint256 franchiseId);

    /// @notice Freezes new business of a franchise. Money, splits and votes that have begun aren't touched, and its owners
    /// can still change.
    /// @dev Restricted. Requirements: another franchise is active, because without any the network could never decide again.
    function suspend(uint256 franchiseId) external;

    /// @notice Takes a suspension back.
    /// @dev Restricted.
    function reinstate(uint256 franchiseId) external;

    // --------------------------------------------------------------------------------- owners decide together

    /// @notice Supports that an account may become an owner of the caller's franchise. When that's carried, the account has
    /// 30 days to accept.
    /// @dev Requirements: the account owns no franchise and isn't invited.
    function supportAdmission(address account) external;

    /// @notice Supports that an owner of the caller's franchise stops being one, or that an invitation is withdrawn.
    /// @dev Takes effect in the moment in which it's carried. The owner concerned counts among the owners. The last owner
    /// can't be removed.
    function supportRemoval(address account) external;

    /// @notice Supports another charter for the caller's franchise. It's in force in the moment in which it's carried.
    /// @param charter SHA-256 of the charter, another than the present one
    function supportCharter(bytes32 charter) external;

    /// @notice Takes one's support of a motion back, before it's carried.
    function withdrawSupport(Matter matter, bytes32 subject) external;

    /// @notice Becomes an owner of a franchise that invited the caller.
    /// @dev Requirements: the caller owns no franchise. An invitation holds although the owners who gave it may have gone; those
    /// of now can withdraw it.
    function acceptOwnership(uint256 franchiseId) external;

    /// @notice Stops being an owner.
    /// @dev Requirements: another owner remains.
    function resignOwnership() external;

    // -------------------------------------------------------------------------------------- an owner decides

    /// @notice Appoints 1 to 100 accounts in the caller's franchise. One that holds the role already reverts all.
    /// @dev Requirements: the franchise isn't suspended.
    function appoint(Role role, address[] calldata accounts) external;

    /// @notice Dismisses 1 to 100 accounts in the caller's franchise. One that doesn't hold the role reverts all.
    function dismiss(Role role, address[] calldata accounts) external;

    /// @notice Gives up a role of one's own.
    function resign(uint256 franchiseId, Role role) external;

    // ------------------------------------------------------------------- an owner, or who keeps a split, decides

    /// @notice Makes a split one of a franchise, and fixes the present patronage rates of some assets for it.
    /// @param assets At most 32 assets that have a rate; none to make it the franchise's own only
    /// @dev The split's *keeper* is its controller, or its manager once control is renounced. Requirements: the franchise
    /// isn't suspended; the factory made the split; it belongs to no other franchise; the keeper is an owner of the franchise
    /// and the caller is one too, or the keeper is a facilitator of it and the caller is the keeper. So both sides have
    /// agreed: an owner by appointing, the keeper by calling.
    function recogniseSplit(uint256 franchiseId, address split, address[] calldata assets) external;

    // ------------------------------------------------------------------------------------------------- views

    /// @notice How many franchises there are; their ids are 1 to this.
    function franchiseCount() external view returns (uint256);

    /// @notice A franchise as it is now.
    function franchise(uint256 franchiseId) external view returns (Franchise memory);

    /// @notice Whether a franchise exists and isn't suspended.
    function isActive(uint256 franchiseId) external view returns (bool);

    /// @notice Franchises that are active now.
    function activeCount() external view returns (uint256);

    /// @notice Franchises that were active at the end of a past second.
    function pastActiveCount(uint256 timepoint) external view returns (uint256);

    /// @notice Which franchise an account owns now; 0 for none.
    function franchiseOf(address account) external view returns (uint256);

    /// @notice For which franchise an account votes that looks at the end of a past second: the one that it owned then, if
    /// that was active; 0 for none.
    function pastVoteOf(address account, uint256 timepoint) external view returns (uint256 franchiseId);

    /// @notice Whether an account holds a role in a franchise now. Owners hold one only if they were appointed.
    function holdsRole(uint256 franchiseId, Role role, address account) external view returns (bool);

    /// @notice The last second in which an account may accept, in the past if that has run out; 0 if it isn't invited.
    function invitation(uint256 franchiseId, address account) external view returns (uint256 deadline);

    /// @notice How a motion of a franchise stands among its present owners.
    /// @return support Owners for it
    /// @return needed How many carry it
    function motion(uint256 franchiseId, Matter matter, bytes32 subject)
        external
        view
        returns (uint256 support, uint256 needed);

    /// @notice Whether an account supports a motion of a franchise as it stands.
    function isSupportedBy(uint256 franchiseId, Matter matter, bytes32 subject, address account)
        external
        view
        returns (bool);

    /// @notice To which franchise a split belongs; 0 for none.
    function franchiseOfSplit(address split) external view returns (uint256);
}
