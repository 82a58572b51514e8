import { Network } from "../../generated/schema";
import { NETWORK_ID } from "../ids";

/** Loads the one Network, or begins it. */
function loadNetwork(): Network {
  let network = Network.load(NETWORK_ID);
  if (network === null) {
    network = new Network(NETWORK_ID);
    network.splitCount = 0;
    network.memberCount = 0;
    network.paymentCount = 0;
    network.withdrawalCount = 0;
    network.assetCount = 0;
  }
  return network;
}

export function countSplit(): void {
  const network = loadNetwork();
  network.splitCount += 1;
  network.save();
}

export function countAsset(): void {
  const network = loadNetwork();
  network.assetCount += 1;
  network.save();
}

export function countMembers(change: i32): void {
  const network = loadNetwork();
  network.memberCount += change;
  network.save();
}

export function countPayment(): void {
  const network = loadNetwork();
  network.paymentCount += 1;
  network.save();
}

export function countWithdrawal(): void {
  const network = loadNetwork();
  network.withdrawalCount += 1;
  network.save();
}
