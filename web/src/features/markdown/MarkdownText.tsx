import type { Token } from "marked";
import { useMemo } from "react";
import { Blocks } from "./Blocks.tsx";
import { insideOf, readMarkdown } from "./readMarkdown.ts";
import "./markdown.css";

type Props = { text: string; topHeading: number };

/** Loaded with the reader of Markdown when the first text is shown. */
export default function MarkdownText({ text, topHeading }: Props) {
  const tokens = useMemo(() => readMarkdown(text), [text]);
  if (tokens === null) return <p className="markdown markdown__plain">{text}</p>;
  return (
    <div className="markdown">
      <Blocks tokens={tokens} shift={topHeading - highestHeading(tokens)} />
    </div>
  );
}

/** Somebody may begin with "###": the highest heading there is takes the highest place that the page leaves. */
function highestHeading(tokens: readonly Token[]): number {
  const depths = tokens.map((token) => (token.type === "heading" ? token.depth : highestHeading(insideOf(token))));
  return Math.min(6, ...depths);
}
