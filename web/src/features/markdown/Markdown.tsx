import { lazy, Suspense } from "react";
import "./markdown.css";
import { visibleText } from "./visibleText.ts";

const MarkdownText = lazy(() => import("./MarkdownText.tsx"));

type Props = {
  /** Anybody's text. */
  text: string;
  /** The level of its highest heading, so that it fits below those of the page. */
  topHeading?: 2 | 3 | 4 | 5;
};

/**
 * Somebody's text with the marks of Markdown, as elements of the page: never HTML, no pictures are loaded, and links lead
 * only to https, IPFS and mail and say where. Until the reader is there the text stands as it was written.
 */
export function Markdown({ text: written, topHeading = 3 }: Props) {
  const text = visibleText(written);
  return (
    <Suspense fallback={<p className="markdown markdown__plain">{text}</p>}>
      <MarkdownText text={text} topHeading={topHeading} />
    </Suspense>
  );
}
