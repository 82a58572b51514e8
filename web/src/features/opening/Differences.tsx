import type { AmendmentTerms } from "@rizom/sdk";
import { Icon } from "../../components/Icon.tsx";
import type { Scene } from "../engagements/Scene.ts";
import { sayAmendment } from "../engagements/sayAmendment.ts";

/** What an amendment would change, in words, before anybody signs it. */
export function Differences({ scene, terms }: { scene: Scene; terms: AmendmentTerms }) {
  return (
    <dl className="facts">
      {sayAmendment(scene, terms).map(({ label, before, after }) => (
        <div key={label} className="opening__difference">
          <dt>{label}</dt>
          <dd>
            {before === undefined ? null : (
              <>
                <span className="visually-hidden">from </span>
                <s>{before}</s> <Icon name="arrow" size={14} /> <span className="visually-hidden">to </span>
              </>
            )}
            {after}
          </dd>
        </div>
      ))}
    </dl>
  );
}
