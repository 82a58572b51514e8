// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title IEngagements
/// @notice A client pays for outcomes: the money for each waits in escrow, and what is accepted flows into the team's split.
/// @dev Nobody administers this contract. ETH is written as `address(0)` wherever an asset is asked for; amounts are in
/// units of the asset, times in seconds, shares in basis points. `docs/engagements.md` draws the state machine.
///
/// An outcome is named by its engagement's id and its number in it; both count from 1.
///
/// *Custody.* Each engagement has an escrow of its own, a contract that holds the money of that engagement and of no
/// other. An outcome that is funded with `amount` has `amount` parts in it, and is worth
/// `balance × parts / all parts held`, rounded down: its amount to the unit, unless the token changes balances by itself
/// or somebody sent the escrow a gift. Whoever takes out the last parts takes all that is left.
///
/// *Silence.* No state waits for one person: a silent client has accepted when the review window is over; a silent team
/// is refunded from when the due date has passed; a silent arbiter is replaced, after 90 days, by equal halves.
///
/// *Consent of both.* The client and the facilitator each make the same call; the first one is their consent, the second
/// one carries it out. Consent holds for the state in which it was given: it lapses when what it is about changes, and when
/// its giver consents to something else. A facilitator's goes with the facilitator.
interface IEngagements {
    /// @notice Where an outcome stands. What has ended stays as it is.
    /// @param None There is no such outcome
    /// @param Proposed Agreed and not paid for
    /// @param Funded Its money is in escrow
    /// @param Delivered The team has shown evidence; the client reviews it
    /// @param Disputed The client has refused; the arbiter decides
    /// @param Accepted Ended: all of it flowed into the split
    /// @param Resolved Ended: divided between split and client
    /// @param Refunded Ended: not delivered in time, all of it is the client's
    /// @param Cancelled Ended: not wanted any more, all of it is the client's
    enum State {
        None,
        Proposed,
        Funded,
        Delivered,
        Disputed,
        Accepted,
        Resolved,
        Refunded,
        Cancelled
    }

    /// @notice An outcome as it's agreed.
    /// @param amount What it pays, asset units, not 0
    /// @param due Last second in which it can be delivered, ahead by at most 730 days
    /// @param brief SHA-256 of the document that says what counts as done
    struct NewOutcome {
        uint128 amount;
        uint40 due;
        bytes32 brief;
    }

    /// @notice An engagement as it's opened.
    /// @param franchiseId An active franchise, of which the caller is facilitator or owner
    /// @param client Who funds and accepts, not the caller
    /// @param split A split of that franchise
    /// @param asset What is paid in
    /// @param arbiter Who decides disputes, neither client nor caller
    /// @param reviewWindow How long the client may look at a delivery, 1 to 90 days, seconds
    /// @param brief SHA-256 of the document that describes the whole
    /// @param team Who works on it, at most 96 accounts of the split's team, without duplicates; it can change later
    /// @param outcomes 1 to 50
    struct NewEngagement {
        uint256 franchiseId;
        address client;
        address split;
        address asset;
        address arbiter;
        uint32 reviewWindow;
        bytes32 brief;
        address[] team;
        NewOutcome[] outcomes;
    }

    /// @notice Another amount, due date or brief for an outcome that exists.
    /// @param outcome Its number
    /// @param amount As before unless it's proposed
    struct Change {
        uint256 outcome;
        uint128 amount;
        uint40 due;
        bytes32 brief;
    }

    /// @notice What client and facilitator agree to change.
    /// @param arbiter Who decides disputes that begin or are undecided from then on
    /// @param reviewWindow For deliveries from then on
    /// @param changes At most 50, of outcomes that are proposed or funded, in ascending order
    /// @param additions At most 50 new outcomes
    struct Amendment {
        address arbiter;
        uint32 reviewWindow;
        Change[] changes;
        NewOutcome[] additions;
    }

    struct Engagement {
        uint256 franchiseId;
        address client;
        address facilitator;
        address split;
        address asset;
        address arbiter;
        uint32 reviewWindow;
        uint256 outcomeCount;
    }

    /// @param until Delivered: last second of the client's review. Disputed: last second of the arbiter's time. Otherwise 0
    /// @param endedAt When it ended, seconds; 0 before
    struct Outcome {
        State state;
        uint128 amount;
        uint40 due;
        uint40 until;
        uint40 endedAt;
    }

    // ------------------------------------------------------------------------------------------------ events

    /// @notice An engagement was opened. Its outcomes and team follow as events of their own.
    event EngagementOpened(
        uint256 indexed engagementId,
        uint256 indexed franchiseId,
        address indexed client,
        address facilitator,
        address split,
        address asset,
        address arbiter,
        uint32 reviewWindow,
        bytes32 brief,
        address escrow
    );
    event OutcomeProposed(
        uint256 indexed engagementId, uint256 indexed outcome, uint128 amount, uint40 due, bytes32 brief
    );
    /// @notice Client and facilitator changed an outcome; all of it is repeated.
    event OutcomeAmended(
        uint256 indexed engagementId, uint256 indexed outcome, uint128 amount, uint40 due, bytes32 brief
    );
    event TermsAmended(uint256 indexed engagementId, address indexed arbiter, uint32 reviewWindow);
    event FacilitatorChanged(
        uint256 indexed engagementId, address indexed previousFacilitator, address indexed facilitator, address by
    );
    /// @param place Which bit of `participants` in `OutcomeAccepted` is this account's, for ever
    event TeamJoined(uint256 indexed engagementId, address indexed account, uint256 place);
    event TeamLeft(uint256 indexed engagementId, address indexed account, uint256 place);
    /// @param amount What went into escrow for it, asset units
    event OutcomeFunded(uint256 indexed engagementId, uint256 indexed outcome, uint256 amount);
    /// @param evidence SHA-256 of the document that shows what was achieved
    /// @param until Last second of the client's review
    event OutcomeDelivered(
        uint256 indexed engagementId, uint256 indexed outcome, address indexed by, bytes32 evidence, uint40 until
    );
    /// @notice All of an outcome's money flowed into the split.
    /// @param by The client, or who ended the client's silence
    /// @param toSplit What the split was paid, asset units
    /// @param facilitator With client and team, the participants
    /// @param participants The team at this moment, a bit for each place
    event OutcomeAccepted(
        uint256 indexed engagementId,
        uint256 indexed outcome,
        address indexed by,
        uint256 toSplit,
        address facilitator,
        uint96 participants
    );
    /// @param reason SHA-256 of the document in which the client says why
    /// @param until Last second of the arbiter's time
    event OutcomeDisputed(uint256 indexed engagementId, uint256 indexed outcome, bytes32 reason, uint40 until);
    /// @notice An outcome was divided: by the arbiter, by agreement, or in halves since the arbiter was silent.
    /// @param by The arbiter, the second one to agree, or who ended the arbiter's silence
    /// @param teamShare Basis points that the split gets, rounded down; the client gets the rest
    /// @param ruling SHA-256 of the document in which the arbiter says why, or 0
    /// @param toSplit What the split was paid, asset units
    /// @param toClient What is the client's, asset units
    event OutcomeResolved(
        uint256 indexed engagementId,
        uint256 indexed outcome,
        address indexed by,
        uint16 teamShare,
        bytes32 ruling,
        uint256 toSplit,
        uint256 toClient
    );
    event OutcomeRefunded(uint256 indexed engagementId, uint256 indexed outcome, address indexed by, uint256 toClient);
    event OutcomeCancelled(uint256 indexed engagementId, uint256 indexed outcome, address indexed by, uint256 toClient);
    /// @notice The client couldn't be paid. The parts stay in escrow, and the client can take them with `claimRefund`.
    event RefundHeld(uint256 indexed engagementId, uint256 parts);
    event RefundClaimed(uint256 indexed engagementId, address to, uint256 amount);
    event StrayClaimed(uint256 indexed engagementId, address indexed asset, address to, uint256 amount);
    /// @notice One of the two consents to an amendment, and waits for the other.
    event AmendmentProposed(uint256 indexed engagementId, address indexed by, Amendment amendment);
    /// @notice One of the two consents that an outcome is divided so, 0 to cancel it, and waits for the other.
    event SettlementProposed(
        uint256 indexed engagementId, uint256 indexed outcome, address indexed by, uint16 teamShare
    );
    event ConsentWithdrawn(uint256 indexed engagementId, address indexed by);

    // ------------------------------------------------------------------------------------------------ errors

    error Engagements_UnknownEngagement(uint256 engagementId);
    error Engagements_UnknownOutcome(uint256 engagementId, uint256 outcome);
    error Engagements_FranchiseNotActive(uint256 franchiseId);
    error Engagements_NotOfFranchise(address account, uint256 franchiseId);
    error Engagements_SplitOfAnother(address split, uint256 franchiseId, uint256 holder);
    error Engagements_ZeroAddress();
    error Engagements_ZeroDigest();
    error Engagements_ZeroAmount();
    error Engagements_ClientIsFacilitator(address account);
    error Engagements_ArbiterIsParty(address account);
    error Engagements_ReviewWindow(uint256 window, uint256 minimum, uint256 maximum);
    error Engagements_DueNotAhead(uint256 due, uint256 timestamp);
    error Engagements_DueTooFar(uint256 due, uint256 maximum);
    error Engagements_PageSize(uint256 length, uint256 maximum);
    error Engagements_TooManyOutcomes(uint256 count, uint256 maximum);
    error Engagements_NotClient(address caller, address client);
    error Engagements_NotFacilitator(address caller, address facilitator);
    error Engagements_NotParty(address caller);
    error Engagements_NotOnTeam(address account);
    error Engagements_AlreadyOnTeam(address account);
    error Engagements_NotInSplit(address account, address split);
    error Engagements_TeamFull(uint256 maximum);
    error Engagements_NotArbiter(address caller, address arbiter);
    error Engagements_WrongState(uint256 engagementId, uint256 outcome, State state);
    error Engagements_DuePassed(uint256 due, uint256 timestamp);
    error Engagements_NotExpired(uint256 from, uint256 timestamp);
    error Engagements_ReviewRunning(uint256 until, uint256 timestamp);
    error Engagements_ReviewOver(uint256 until, uint256 timestamp);
    error Engagements_ArbiterHasTime(uint256 until, uint256 timestamp);
    error Engagements_WrongValue(uint256 sent, uint256 expected);
    error Engagements_ReceivedTooLittle(uint256 received, uint256 expected);
    error Engagements_ShareTooLarge(uint256 share, uint256 maximum);
    error Engagements_ShareOfAll(uint256 share);
    error Engagements_AmountFixed(uint256 engagementId, uint256 outcome);
    error Engagements_ChangesNotSorted(uint256 previous, uint256 outcome);
    error Engagements_EmptyAmendment();
    error Engagements_AlreadyConsented(address party);
    error Engagements_NoConsent(address party);
    error Engagements_NoRefund(uint256 engagementId);
    error Engagements_NothingStray(address asset);
    error Engagements_AssetInUse(address asset, uint256 held);
    error Engagements_TransferFailed(address asset, address to, uint256 amount);

    // ------------------------------------------------------------------------------- a facilitator offers

    /// @notice Opens an engagement and makes its escrow. The caller becomes its facilitator.
    /// @dev Requirements: see `NewEngagement`. Opens the asset in the split, so that what arrives there is never re-priced.
    /// Warning: the client consents by funding; until then nothing binds anybody.
    function open(NewEngagement calldata newEngagement) external returns (uint256 engagementId);

    /// @notice Adds 1 to 96 accounts to the team of an engagement. Only its facilitator.
    /// @dev Requirements: each has weight in the split now, and isn't on the team; no more than 96 accounts ever were.
    function addToTeam(uint256 engagementId, address[] calldata accounts) external;

    /// @notice Takes 1 to 96 accounts off the team. Only the facilitator. What they earn isn't touched: that's the split's.
    function removeFromTeam(uint256 engagementId, address[] calldata accounts) external;

    /// @notice Names another facilitator. Only an owner of the engagement's franchise.
    /// @dev Requirements: `account` is a facilitator or an owner of the franchise, and neither client nor arbiter. Works in a
    /// suspended franchise too, so that what has begun can be ended.
    function setFacilitator(uint256 engagementId, address account) external;

    // ---------------------------------------------------------------------------------------- the client funds

    /// @notice Puts the money for 1 to 50 proposed outcomes into escrow: ETH with the call, or an ERC-20 from the caller's
    /// allowance to this contract. Only the client.
    /// @dev Requirements: the franchise is active; no due date has passed; the value is exactly what they ask for, and 0 for a
    /// token; no less than that arrives.
    function fund(uint256 engagementId, uint256[] calldata outcomes) external payable;

    /// @notice `fund` with an EIP-2612 permit for exactly what the outcomes ask for, instead of an earlier approval.
    /// @dev A permit that somebody has already submitted is no obstacle.
    function fundWithPermit(
        uint256 engagementId,
        uint256[] calldata outcomes,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external;

    // --------------------------------------------------------------------------------------- the team delivers

    /// @notice Shows evidence for a funded outcome; the client's review begins. Only the facilitator or somebody on the team.
    /// @dev A second delivery while the review runs replaces the evidence, and the review begins anew.
    /// Requirements: the first delivery is no later than the due date.
    function deliver(uint256 engagementId, uint256 outcome, bytes32 evidence) external;

    // ------------------------------------------------------------------------- the client accepts, or disputes

    /// @notice Accepts a delivered or disputed outcome: all of its money flows into the split. Only the client.
    function accept(uint256 engagementId, uint256 outcome) external;

    /// @notice Ends the silence of a client whose review is over: as if accepted. Anybody.
    function acceptBySilence(uint256 engagementId, uint256 outcome) external;

    /// @notice Refuses what was delivered. Only the client, while the review runs.
    /// @param reason SHA-256 of the document that says why
    function dispute(uint256 engagementId, uint256 outcome, bytes32 reason) external;

    /// @notice Divides a disputed outcome. Only the arbiter.
    /// @param teamShare Basis points into the split, 0 to 10,000; the client gets the rest
    /// @param ruling SHA-256 of the document that says why, or 0
    function resolve(uint256 engagementId, uint256 outcome, uint16 teamShare, bytes32 ruling) external;

    /// @notice Ends the silence of an arbiter who had 90 days: half to the split, half to the client. Anybody.
    function resolveBySilence(uint256 engagementId, uint256 outcome) external;

    /// @notice Refunds a funded outcome that wasn't delivered in time. The client, once the due date has passed; anybody, 14
    /// days later.
    function expire(uint256 engagementId, uint256 outcome) external;

    // ------------------------------------------------------------------------------------------ both, together

    /// @notice Cancels an outcome: one that's proposed at once, by either of the two; one that's funded, delivered or disputed
    /// with the consent of both. All of its money is the client's.
    function cancel(uint256 engagementId, uint256 outcome) external;

    /// @notice Divides an outcome that's funded, delivered or disputed, with the consent of both.
    /// @param teamShare Basis points into the split, 1 to 9,999: `cancel` and `accept` are for the ends
    function settle(uint256 engagementId, uint256 outcome, uint16 teamShare) external;

    /// @notice Changes terms and outcomes, and adds outcomes, with the consent of both.
    function amend(uint256 engagementId, Amendment calldata amendment) external;

    /// @notice Takes back a consent that hasn't been carried out.
    function withdrawConsent(uint256 engagementId) external;

    /// @notice Sends what couldn't be sent to the client. Only the client, to an address of its choice.
    function claimRefund(uint256 engagementId, address to) external returns (uint256 amount);

    /// @notice Sends the client what lies in the escrow and belongs to no outcome: another asset than the engagement's, or the
    /// engagement's own when no part is held any more. Only the client, to an address of its choice.
    /// @dev While parts are held, the escrow's balance of the engagement's asset may not fall by it: one token may have two
    /// addresses.
    function claimStray(uint256 engagementId, address asset, address to) external returns (uint256 amount);

    // ------------------------------------------------------------------------------------------------- views

    /// @notice How many engagements there are; their ids are 1 to this.
    function engagementCount() external view returns (uint256);

    /// @notice An engagement as it is now.
    function engagement(uint256 engagementId) external view returns (Engagement memory);

    /// @notice An outcome as it is now; `None` if there's no such outcome.
    function outcome(uint256 engagementId, uint256 number) external view returns (Outcome memory);

    /// @notice The contract that holds the money of an engagement, and of no other.
    function escrowOf(uint256 engagementId) external view returns (address);

    /// @notice All parts held in an engagement's escrow: of outcomes that are funded and not ended, and of the client's refund.
    function held(uint256 engagementId) external view returns (uint256);

    /// @notice Parts of the escrow that the client can take with `claimRefund`.
    function refundOf(uint256 engagementId) external view returns (uint256);

    /// @notice Whether an account works on an engagement now.
    function isOnTeam(uint256 engagementId, address account) external view returns (bool);

    /// @notice Whether an account was a participant of an outcome when it was accepted: its client, its facilitator, or somebody
    /// on its team. Nobody was before it's accepted.
    function isParticipant(uint256 engagementId, uint256 number, address account) external view returns (bool);

    /// @notice What `isParticipant` says of two accounts: cheaper than asking twice.
    function areParticipants(uint256 engagementId, uint256 number, address one, address other)
        external
        view
        returns (bool didOne, bool didOther);

    /// @notice The hash to which a party has consented; 0 for none. It counts only while what it's about is as it was.
    function consentOf(uint256 engagementId, address party) external view returns (bytes32);
}
