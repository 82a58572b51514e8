import type { ProfileDocument } from "@rizom/sdk";
import { Icon } from "../../components/Icon.tsx";
import { safeLink } from "../markdown/safeLink.ts";
import { visibleText } from "../markdown/visibleText.ts";

/** Where else somebody says they are found: each says where it leads. Nobody checks that it's theirs. */
export function ProfileLinks({ links }: Pick<ProfileDocument, "links">) {
  if (links.length === 0) return null;
  return (
    <ul className="profile__links" aria-label="Links">
      {links.map(({ name, url }) => (
        <li key={`${name} ${url}`}>
          <ProfileLink name={visibleText(name).trim()} url={url} />
        </li>
      ))}
    </ul>
  );
}

function ProfileLink({ name, url }: { name: string; url: string }) {
  const link = safeLink(url);
  if (link === null) return <span className="break">{name}</span>;
  return (
    <>
      <a href={link.href} target="_blank" rel="noopener noreferrer nofollow">
        {name || link.place} <Icon name="external" size={16} />
      </a>{" "}
      <span className="soft small">({link.place})</span>
    </>
  );
}
