import type { CertificationParameters, WorkFigures } from "@rizom/sdk";
import { Icon } from "../../components/Icon.tsx";
import { whatNextNeeds } from "./whatNextNeeds.ts";
import "./certification.css";

type Props = { figures: WorkFigures; parameters: CertificationParameters };

/** What the level after this one needs, and what there is of it. */
export function NextLevel({ figures, parameters }: Props) {
  const next = whatNextNeeds(figures, parameters);
  if (next === null) return <p className="soft small">There’s no level above this one.</p>;
  return (
    <div className="stack stack--tight small">
      <p>
        For <strong>{next.name.toLowerCase()}</strong> all of this is needed:
      </p>
      <ul className="needs">
        {next.needs.map(({ what, has, isMet }) => (
          <li key={what}>
            <Icon name={isMet ? "good" : "dash"} size={16} />
            <span>
              {what}{" "}
              <span className="soft">
                ({isMet ? "met" : "missing"}: now {has})
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
