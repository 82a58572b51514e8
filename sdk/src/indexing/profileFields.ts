import * as v from "valibot";
import type { Profile } from "../documents/ProfileDocument.ts";
import { mark, toWorkMarks, workType } from "./reputationFields.ts";

/** What the index says of a profile's document. */
export const PROFILE_FIELDS = "name summary body work preferences linkNames linkUrls";

/** The form of a profile's document; the index keeps work and links in two lists each. */
export const profileSchema: v.GenericSchema<unknown, Profile> = v.pipe(
  v.object({
    ...{ name: v.string(), summary: v.string(), body: v.string() },
    ...{ work: v.array(workType), preferences: v.array(mark) },
    ...{ linkNames: v.array(v.string()), linkUrls: v.array(v.string()) },
  }),
  v.transform(({ work, preferences, linkNames, linkUrls, ...same }) => {
    const declared = toWorkMarks({ work, marks: preferences });
    return {
      ...same,
      work: declared.map(({ work: type, mark: preference }) => ({ type, preference })),
      links: linkNames.flatMap((name, i) => {
        const url = linkUrls[i];
        return url === undefined ? [] : [{ name, url }];
      }),
    };
  }),
);
