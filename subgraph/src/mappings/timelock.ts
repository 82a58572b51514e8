import { CallExecuted, MinDelayChange } from "../../generated/TimelockController/TimelockController";
import { changeTimelockDelay } from "../handlers/settings";
import { spendEther } from "../handlers/treasury";
import { momentOf } from "../moment";

export function handleMinDelayChange(event: MinDelayChange): void {
  changeTimelockDelay(event.address, event.params.oldDuration, event.params.newDuration, momentOf(event));
}

export function handleCallExecuted(event: CallExecuted): void {
  spendEther(event.address, event.params.target, event.params.value, momentOf(event));
}
