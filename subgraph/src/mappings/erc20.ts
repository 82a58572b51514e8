import { Transfer } from "../../generated/templates/Erc20/Erc20";
import { receiveTransfer } from "../handlers/payments";
import { moveToken } from "../handlers/treasury";
import { momentOf } from "../moment";

export function handleTransfer(event: Transfer): void {
  const params = event.params;
  receiveTransfer(event.address, params.from, params.to, params.value, momentOf(event));
  moveToken(event.address, params.from, params.to, params.value, momentOf(event));
}
