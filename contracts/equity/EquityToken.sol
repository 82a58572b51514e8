// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Votes} from "@openzeppelin/contracts/governance/utils/Votes.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IEquityToken} from "./IEquityToken.sol";

/// @title EquityToken
/// @notice RZM, the equity of the network.
/// @dev OpenZeppelin's ERC20Votes would keep the supply twice: in ERC20 and in the checkpoints of votes. This token keeps
/// its own balances and reads the supply from the checkpoints, which saves a slot in every mint. A differential test holds
/// it against ERC20Votes.
contract EquityToken is IEquityToken, ERC20Permit, Votes, AccessManaged {
    mapping(address account => uint256) private _balances;
    mapping(address module => MintAllowance) private _mintAllowances;
    mapping(address module => mapping(bytes32 key => Reservation)) private _reservations;

    /// @inheritdoc IEquityToken
    bool public areTransfersOpen;

    constructor(address authority_) ERC20("Rizom", "RZM") ERC20Permit("Rizom") AccessManaged(authority_) {}

    /// @inheritdoc IEquityToken
    function setMintAllowance(address module, uint104 limit) external restricted {
        require(module.code.length != 0, EquityToken_NotAModule(module));
        MintAllowance storage stored = _mintAllowances[module];
        require(limit >= stored.used, EquityToken_LimitBelowUse(limit, stored.used));
        stored.limit = limit;
        emit MintAllowanceSet(module, limit);
    }

    /// @inheritdoc IEquityToken
    function openTransfers() external restricted {
        require(!areTransfersOpen, EquityToken_TransfersAlreadyOpen());
        areTransfersOpen = true;
        emit TransfersOpened();
    }

    /// @inheritdoc IEquityToken
    function mint(address to, uint256 amount) external {
        _use(amount);
        _mint(to, amount);
    }

    /// @inheritdoc IEquityToken
    function reserve(bytes32 key, uint256 amount, uint40 deadline) external {
        require(deadline > block.timestamp, EquityToken_DeadlineNotAhead(deadline, block.timestamp));
        Reservation storage stored = _reservations[msg.sender][key];
        require(stored.deadline == 0, EquityToken_AlreadyReserved(key));
        _use(amount);
        stored.left = SafeCast.toUint104(amount);
        stored.deadline = deadline;
        emit AllowanceReserved(msg.sender, key, amount, deadline);
    }

    /// @inheritdoc IEquityToken
    function mintFromReserved(bytes32 key, address to, uint256 amount) external {
        Reservation storage stored = _reservations[msg.sender][key];
        (uint256 left, uint40 deadline) = (stored.left, stored.deadline);
        if (block.timestamp > deadline) {
            require(deadline != 0, EquityToken_UnknownReservation(msg.sender, key));
            revert EquityToken_ReservationExpired(key, deadline);
        }
        require(amount <= left, EquityToken_ReservationExceeded(key, amount, left));
        // No underflow: just checked. The cast is safe: the difference isn't above what was stored.
        unchecked {
            stored.left = uint104(left - amount);
        }
        _mint(to, amount);
    }

    /// @inheritdoc IEquityToken
    function release(bytes32 key) external returns (uint256 left) {
        Reservation storage stored = _reservations[msg.sender][key];
        require(stored.deadline != 0, EquityToken_UnknownReservation(msg.sender, key));
        require(block.timestamp > stored.deadline, EquityToken_ReservationRunning(key, stored.deadline));
        left = stored.left;
        require(left != 0, EquityToken_NothingLeft(key));
        stored.left = 0;
        _mintAllowances[msg.sender].used -= uint104(left);
        emit AllowanceReleased(msg.sender, key, left);
    }

    /// @inheritdoc IEquityToken
    function mintAllowance(address module) external view returns (MintAllowance memory) {
        return _mintAllowances[module];
    }

    /// @inheritdoc IEquityToken
    function reservation(address module, bytes32 key) external view returns (Reservation memory) {
        return _reservations[module][key];
    }

    /// @inheritdoc ERC20
    function balanceOf(address account) public view override returns (uint256) {
        return _balances[account];
    }

    /// @inheritdoc ERC20
    function totalSupply() public view override returns (uint256) {
        return _getTotalSupply();
    }

    /// @inheritdoc ERC20Permit
    /// @dev Permits and delegations by signature count with the same nonces.
    function nonces(address owner) public view override(ERC20Permit, Nonces) returns (uint256) {
        return super.nonces(owner);
    }

    /// @inheritdoc Votes
    /// @dev Nobody isn't asked: a mint comes from `address(0)`, and reading its delegate would cost 2,100 gas.
    function delegates(address account) public view override returns (address) {
        return account == address(0) ? address(0) : super.delegates(account);
    }

    /// @notice Votes are counted by time: seconds (ERC-6372).
    function clock() public view override returns (uint48) {
        return uint48(block.timestamp);
    }

    /// @notice How `clock` counts (ERC-6372).
    // The name is the standard's.
    function CLOCK_MODE() public pure override returns (string memory) {
        return "mode=timestamp";
    }

    /// @dev Moves a balance and the votes that go with it. Whoever is minted to isn't called.
    function _update(address from, address to, uint256 amount) internal override {
        if (from != address(0)) {
            require(areTransfersOpen, EquityToken_TransfersClosed());
            uint256 balance = _balances[from];
            require(balance >= amount, ERC20InsufficientBalance(from, balance, amount));
            // No underflow: just checked.
            unchecked {
                _balances[from] = balance - amount;
            }
        }
        // No overflow: allowances keep the supply far below 2^208, above which the checkpoint of the supply would revert.
        // Nothing burns, so `to` is never zero.
        unchecked {
            _balances[to] += amount;
        }
        emit Transfer(from, to, amount);
        _transferVotingUnits(from, to, amount);
    }

    function _getVotingUnits(address account) internal view override returns (uint256) {
        return _balances[account];
    }

    /// @dev Uses up the caller's allowance. Without the first check anybody could mint nothing, which leaves an event and
    /// a checkpoint.
    function _use(uint256 amount) private {
        require(amount != 0, EquityToken_ZeroAmount());
        MintAllowance storage stored = _mintAllowances[msg.sender];
        (uint256 limit, uint256 used) = (stored.limit, stored.used);
        // No underflow: `used` is never above `limit`. The cast is safe: the sum isn't above `limit`.
        unchecked {
            uint256 available = limit - used;
            require(amount <= available, EquityToken_MintAllowanceExceeded(msg.sender, amount, available));
            stored.used = uint104(used + amount);
        }
    }
}
