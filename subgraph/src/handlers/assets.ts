import { Address, Bytes } from "@graphprotocol/graph-ts";
import { Erc20 } from "../../generated/templates";
import { Moment } from "../moment";
import { beginWatching, openSplitAsset } from "../store/assets";

/** Opens an asset in a split. The first split that opens a token makes its transfers watched, once for all splits. */
export function openAsset(split: Bytes, asset: Bytes, moment: Moment): void {
  openSplitAsset(split, asset, moment);
  if (beginWatching(asset, moment)) Erc20.create(Address.fromBytes(asset));
}
