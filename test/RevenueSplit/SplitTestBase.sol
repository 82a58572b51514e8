// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SoundToken} from "../../contracts/mocks/SoundToken.sol";
import {IRevenueSplitFactory} from "../../contracts/revenue/IRevenueSplitFactory.sol";
import {RevenueSplit} from "../../contracts/revenue/RevenueSplit.sol";
import {RevenueSplitFactory} from "../../contracts/revenue/RevenueSplitFactory.sol";

/// @dev The cheatcodes that these tests use. The forge-std on npm lacks its own dependency, and this is all of it.
interface Vm {
    function prank(address sender) external;

    function deal(address account, uint256 balance) external;

    function assume(bool condition) external pure;
}

/// @dev Makes splits for Solidity tests.
abstract contract SplitTestBase {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
    address internal constant ETH = address(0);
    address internal constant TREASURY = address(0x7EA5);
    address internal constant MANAGER = address(0x3A6A);

    RevenueSplitFactory internal factory;
    SoundToken internal early;
    SoundToken internal late;

    function _deployFactory() internal {
        factory = new RevenueSplitFactory(TREASURY);
        early = new SoundToken(6);
        late = new SoundToken(24);
    }

    /// @dev A split that `controller` controls, with `early` open.
    function _createSplit(address controller, address[] memory members, uint32[] memory weights)
        internal
        returns (RevenueSplit)
    {
        address[] memory assets = new address[](1);
        assets[0] = address(early);
        IRevenueSplitFactory.SplitParams memory params = IRevenueSplitFactory.SplitParams({
            name: "Harbour website",
            controller: controller,
            manager: MANAGER,
            members: members,
            weights: weights,
            assets: assets,
            salt: bytes32(0)
        });
        return RevenueSplit(factory.createSplit(params));
    }

    function _sendEther(RevenueSplit split, uint256 amount) internal {
        vm.deal(address(this), amount);
        (bool success,) = address(split).call{value: amount}("");
        require(success, "the split refused ETH");
    }

    function _between(uint256 value, uint256 low, uint256 high) internal pure returns (uint256) {
        return low + (value % (high - low + 1));
    }

    /// @dev From one unit up to 2^100, small ones as likely as large ones.
    function _amount(uint256 seed) internal pure returns (uint256) {
        return 1 + (seed % (uint256(1) << ((seed >> 240) % 101)));
    }
}
