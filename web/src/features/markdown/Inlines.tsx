import type { MarkedToken, Token } from "marked";
import { Fragment, type ReactNode } from "react";
import { decodeEntities } from "./decodeEntities.ts";
import { safeLink } from "./safeLink.ts";

/** Words within a line. What isn't known is shown as it was written. */
export function Inlines({ tokens }: { tokens: readonly Token[] }) {
  return tokens.map((token, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text is read anew whenever it changes
    <Fragment key={index}>{inline(token as MarkedToken)}</Fragment> // The lexer has no extensions.
  ));
}

function inline(token: MarkedToken): ReactNode {
  switch (token.type) {
    case "strong":
      return (
        <strong>
          <Inlines tokens={token.tokens} />
        </strong>
      );
    case "em":
      return (
        <em>
          <Inlines tokens={token.tokens} />
        </em>
      );
    case "del":
      return (
        <del>
          <Inlines tokens={token.tokens} />
        </del>
      );
    case "codespan":
      return <code className="mono">{token.text}</code>;
    case "br":
      return <br />;
    case "checkbox":
      return <input type="checkbox" checked={token.checked} disabled readOnly aria-label="Done" />;
    case "link":
      return <LinkTo href={token.href} words={token.text} tokens={token.tokens} />;
    case "image":
      // Never loaded: a picture tells its server who looks at it.
      return <LinkTo href={token.href} words={`Picture: ${token.text || "without a description"}`} />;
    case "text":
      return token.tokens ? <Inlines tokens={token.tokens} /> : decodeEntities(token.text);
    case "escape":
      return token.text;
    default:
      return token.raw;
  }
}

type LinkProps = { href: string; words: string; tokens?: readonly Token[] };

/** A link says where it leads, so that no words can pretend it's elsewhere. */
function LinkTo({ href, words, tokens }: LinkProps) {
  const link = safeLink(decodeEntities(href));
  const shown = tokens ? <Inlines tokens={tokens} /> : decodeEntities(words);
  if (!link) return <>{shown}</>;
  return (
    <>
      <a href={link.href} target="_blank" rel="noopener noreferrer nofollow ugc">
        {shown}
      </a>
      {words === href ? null : <span className="markdown__place"> ({link.place})</span>}
    </>
  );
}
