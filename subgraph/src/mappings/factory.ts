import { SplitCreated } from "../../generated/RevenueSplitFactory/RevenueSplitFactory";
import { recordSplit } from "../handlers/splits";
import { momentOf } from "../moment";

export function handleSplitCreated(event: SplitCreated): void {
  const params = event.params;
  recordSplit(params.split, params.controller, params.manager, params.creator, params.id, params.name, momentOf(event));
}
