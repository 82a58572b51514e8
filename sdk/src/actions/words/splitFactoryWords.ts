import type { revenueSplitFactoryAbi } from "../../generated/revenueSplitFactoryAbi.ts";
import { quoted } from "../quoted.ts";
import type { WordsOf } from "../WordsOf.ts";

/** What calls of the factory of splits do. */
export const splitFactoryWords: WordsOf<typeof revenueSplitFactoryAbi> = {
  createSplit: ([{ name, controller, members }], { write }) => ({
    sentence: `Creates the split ${quoted(name)} with ${members.length} ${members.length === 1 ? "member" : "members"}, controlled by ${write.who(controller)}.`,
  }),
};
