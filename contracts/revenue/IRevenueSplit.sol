// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title IRevenueSplit
/// @notice Shares everything that it receives, in ETH and in any ERC-20: 60 % to a team by weight, 25 % to the
/// platform treasury, 15 % to the relationship manager.
/// @dev A payment writes no accounting: what an account has earned is a function of `received = balance + withdrawn`,
/// of its weight, and of an index that is stored only when shares change. `docs/specification.md` has the formulas.
/// ETH is written as `address(0)` wherever an asset is asked for. All amounts are in units of the asset.
interface IRevenueSplit {
    // ------------------------------------------------------------------------------------------------ events

    /// @notice ETH arrived by a plain send. Emitted by the split's own bytecode, for any number of members.
    event EtherReceived(address indexed payer, uint256 amount);

    /// @notice A payment arrived through `pay` or `payToken`.
    /// @param amount What arrived, asset units: for a token that takes a fee, less than what was sent
    event PaymentReceived(
        address indexed payer, address indexed asset, uint256 amount, bytes32 indexed paymentReference
    );

    /// @notice An account took out what it was owed, or a part of it.
    event Withdrawn(address indexed account, address indexed asset, address to, uint256 amount);

    /// @notice Somebody pushed a page of accounts what they were owed; an amount of 0 means nothing was owed or it failed.
    event PayoutsPushed(address indexed asset, address[] accounts, uint256[] amounts);

    /// @notice A pushed payout failed; the account keeps its claim.
    event PayoutFailed(address indexed asset, address indexed account, uint256 amount);

    /// @notice A member's weight in the team changed; 0 means that the account isn't in the team.
    event WeightChanged(address indexed member, uint32 previousWeight, uint32 weight);

    /// @notice The relationship leg belongs to `manager` for all that arrives from now on.
    event ManagerChanged(address indexed previousManager, address indexed manager);

    /// @notice The split watches an ERC-20 from now on: whenever shares change, it indexes what arrived before.
    event AssetOpened(address indexed asset);

    /// @notice The controller named a successor, who must accept; address(0) takes an earlier offer back.
    event ControlTransferStarted(address indexed controller, address indexed pendingController);

    /// @notice Control moved; address(0) means that it's renounced and shares are fixed for ever.
    event ControlTransferred(address indexed previousController, address indexed controller);

    // ------------------------------------------------------------------------------------------------ errors

    error RevenueSplit_NotFactory(address caller);
    error RevenueSplit_NotASplit();
    error RevenueSplit_NotController(address caller, address controller);
    error RevenueSplit_NotPendingController(address caller, address pendingController);
    error RevenueSplit_ZeroAddress();
    error RevenueSplit_ZeroAmount();
    error RevenueSplit_ZeroWeight(address member);
    error RevenueSplit_DuplicateMember(address member);
    error RevenueSplit_MembersNotSorted(address previous, address member);
    error RevenueSplit_EmptyTeam();
    error RevenueSplit_LengthMismatch(uint256 members, uint256 weights);
    error RevenueSplit_PageEmpty();
    error RevenueSplit_PageTooLarge(uint256 length, uint256 maximum);
    error RevenueSplit_TotalWeightTooLarge(uint256 totalWeight, uint256 maximum);
    error RevenueSplit_AlreadyManager(address account);
    error RevenueSplit_UnknownAsset(address asset);
    error RevenueSplit_TooManyAssets(address asset, uint256 maximum);
    error RevenueSplit_NothingOwed(address asset, address account);
    error RevenueSplit_MoreThanOwed(address asset, address account, uint256 amount, uint256 owed);
    error RevenueSplit_TransferFailed(address asset, address to, uint256 amount);
    error RevenueSplit_SignatureExpired(uint256 deadline, uint256 timestamp);
    error RevenueSplit_InvalidSignature(address account);
    error RevenueSplit_InsufficientGas(uint256 gasLeft, uint256 needed);

    // ------------------------------------------------------------------------------------------------ paying

    /// @notice Pays the sent ETH into the split.
    /// @param paymentReference The payer's own reference, for example the hash of an invoice number; 0 for none
    /// @dev Requirements: the value isn't 0.
    function pay(bytes32 paymentReference) external payable;

    /// @notice Pays an ERC-20 into the split from the caller's allowance.
    /// @param amount Asset units to send; what the event reports is what arrived
    /// @dev Opens the asset if this is its first payment. Requirements: an asset with code, `amount` > 0, and more than
    /// nothing arrives. A plain transfer of the token to the split works too.
    function payToken(address asset, uint256 amount, bytes32 paymentReference) external;

    /// @notice `payToken` with an EIP-2612 permit instead of an earlier approval.
    /// @param deadline When the permit ends, in seconds
    /// @dev A permit that somebody has already submitted is no obstacle: the allowance counts, not who set it.
    function payTokenWithPermit(
        address asset,
        uint256 amount,
        bytes32 paymentReference,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external;

    // ------------------------------------------------------------------------------------------- withdrawing

    /// @notice Sends the caller all that it is owed in one asset.
    /// @return amount What was sent, asset units
    /// @dev Requirements: something is owed. Members, former members, the manager, former managers and the treasury
    /// all use this path.
    function withdraw(address asset) external returns (uint256 amount);

    /// @notice Sends an exact part of what the caller is owed to an address of its choice.
    /// @dev Requirements: 0 < `amount` <= owed; `to` isn't 0.
    function withdrawTo(address asset, address to, uint256 amount) external;

    /// @notice Sends all that the caller is owed in several assets; assets in which nothing is owed are skipped.
    /// @dev One failing asset reverts all. Requirements: something is owed in at least one, at most 500 assets.
    function withdrawMany(address[] calldata assets, address to) external;

    /// @notice `withdrawMany` for an account that signed it; anybody may submit it.
    /// @param deadline Last second at which the signature counts
    /// @param signature EIP-712 signature of `Withdrawal(address account,address[] assets,address to,uint256 nonce,uint256
    /// deadline)` by an account, or whatever an EIP-1271 contract accepts. The nonce is `nonces(account)`.
    function withdrawBySig(
        address account,
        address[] calldata assets,
        address to,
        uint256 deadline,
        bytes calldata signature
    ) external;

    /// @notice Pushes to a page of accounts what each is owed. Anyone may call.
    /// @return total What was sent, asset units
    /// @dev An account that is owed nothing is skipped. One that can't receive is skipped and keeps its claim: it can
    /// use at most 50,000 gas for ETH (200,000 for a token's transfer). Requirements: 1 to 500 accounts.
    function payMany(address asset, address[] calldata accounts) external returns (uint256 total);

    // ----------------------------------------------------------------------------------------- changing shares

    /// @notice Sets the weights of a page of members from now on; 0 removes a member. What arrived before is shared by
    /// the weights of before.
    /// @param members Sorted ascending, without duplicates, 1 to 500
    /// @param weights One for each member
    /// @dev Only the controller. Requirements: who isn't a member gets more than 0; the team isn't empty afterwards; the
    /// sum of all weights fits in 32 bits.
    function setWeights(address[] calldata members, uint32[] calldata weights) external;

    /// @notice Names who earns the relationship leg from now on. Only the controller.
    function setManager(address newManager) external;

    /// @notice Makes the split watch an ERC-20, so that what arrives by plain transfer is never re-priced.
    /// @dev Paying or withdrawing opens an asset by itself. What lay in the split before counts as arriving now. Anybody
    /// may fill 16 places, the controller and the treasury 32; when control is renounced anybody may fill 255.
    /// Opening an open asset does nothing. Requirements: an asset with code.
    function openAsset(address asset) external;

    /// @notice Offers control to another account, which must accept. Only the controller.
    function transferControl(address newController) external;

    /// @notice Takes control that was offered to the caller.
    function acceptControl() external;

    /// @notice Gives control up for ever: team, weights and manager stay as they are.
    /// @dev Warning: cannot be undone.
    function renounceControl() external;

    // ------------------------------------------------------------------------------------------------- views

    /// @notice Who may change shares; address(0) once control is renounced.
    function controller() external view returns (address);

    /// @notice To whom control is offered.
    function pendingController() external view returns (address);

    /// @notice Who earns the relationship leg now.
    function manager() external view returns (address);

    /// @notice Who earns the platform leg: the network's treasury, the same for all splits of a factory.
    function treasury() external view returns (address);

    /// @notice Digest of everything that the split was created with; the factory uses it as CREATE2 salt.
    function id() external view returns (bytes32);

    /// @notice Sum of the team's weights.
    function totalWeight() external view returns (uint256);

    /// @notice A member's weight in the team now; 0 for who isn't in it.
    function weightOf(address account) external view returns (uint256);

    /// @notice Open assets, ETH (address(0)) first.
    function assets() external view returns (address[] memory);

    /// @notice All that ever arrived in an asset: balance + withdrawn.
    function received(address asset) external view returns (uint256);

    /// @notice All that was ever taken out in an asset.
    function withdrawn(address asset) external view returns (uint256);

    /// @notice What an account was ever paid out in an asset.
    function paid(address asset, address account) external view returns (uint256);

    /// @notice What an account has ever earned as team member and as relationship manager, whether paid out or not,
    /// rounded down. Without the platform leg: patronage is computed from this.
    function earned(address asset, address account) external view returns (uint256);

    /// @notice What an account can withdraw now, platform leg included, rounded down.
    function owed(address asset, address account) external view returns (uint256);

    /// @notice `owed` for a page of at most 500 accounts.
    function owedMany(address asset, address[] calldata accounts) external view returns (uint256[] memory);
}
