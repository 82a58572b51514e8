import { PROFILE_LIMITS, type ProfileProblems } from "@rizom/sdk";
import { Button } from "../../components/Button.tsx";
import { TextField } from "../../components/TextField.tsx";
import { type LinkDraft, newLink } from "./ProfileDraft.ts";

type Props = {
  links: readonly LinkDraft[];
  problems: ProfileProblems["eachLink"];
  error: string | null;
  onChange: (links: readonly LinkDraft[]) => void;
};

/** Where else somebody is found. */
export function LinkFields({ links, problems, error, onChange }: Props) {
  const put = (link: LinkDraft) => onChange(links.map((other) => (other.id === link.id ? link : other)));
  return (
    <fieldset className="links">
      <legend className="field__label">Where else you are found</legend>
      {links.map((link, index) => (
        <div key={link.id} className="links__one">
          <TextField
            label={`Link ${index + 1}: what it is`}
            value={link.name}
            error={problems[index]?.name ?? null}
            onChange={(name) => put({ ...link, name })}
          />
          <TextField
            label="Address"
            inputMode="url"
            placeholder="https://"
            value={link.url}
            error={problems[index]?.url ?? null}
            onChange={(url) => put({ ...link, url })}
          />
          <Button
            variant="quiet"
            size="small"
            aria-label={`Remove link ${index + 1}`}
            onClick={() => onChange(links.filter(({ id }) => id !== link.id))}
          >
            Remove
          </Button>
        </div>
      ))}
      {error ? <p className="field__error">{error}</p> : null}
      {links.length < PROFILE_LIMITS.links ? (
        <div className="row">
          <Button size="small" onClick={() => onChange([...links, newLink()])}>
            Add a link
          </Button>
        </div>
      ) : (
        <p className="soft small">{PROFILE_LIMITS.links} links are the most.</p>
      )}
    </fieldset>
  );
}
