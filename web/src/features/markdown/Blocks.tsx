import type { MarkedToken, Token, Tokens } from "marked";
import { createElement, Fragment, type ReactNode } from "react";
import { Inlines } from "./Inlines.tsx";

type Props = {
  tokens: readonly Token[];
  /** Added to a heading's level. */
  shift: number;
};

/** Headings, paragraphs, lists, quotes, code and tables as elements of the page. */
export function Blocks({ tokens, shift }: Props) {
  return tokens.map((token, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text is read anew whenever it changes
    <Fragment key={index}>{block(token as MarkedToken, shift)}</Fragment> // The lexer has no extensions.
  ));
}

function block(token: MarkedToken, shift: number): ReactNode {
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "heading": {
      const level = Math.min(6, token.depth + shift);
      return createElement(`h${level}`, { className: "markdown__heading" }, <Inlines tokens={token.tokens} />);
    }
    case "paragraph":
      return (
        <p>
          <Inlines tokens={token.tokens} />
        </p>
      );
    case "blockquote":
      return (
        <blockquote>
          <Blocks tokens={token.tokens} shift={shift} />
        </blockquote>
      );
    case "code":
      return <Code text={token.text} />;
    case "hr":
      return <hr />;
    case "list":
      return <List list={token} shift={shift} />;
    case "table":
      return <DataTable table={token} />;
    case "html":
      // Never HTML: its source, for everybody to see.
      return <p className="markdown__plain">{token.text.trim()}</p>;
    default:
      return <Inlines tokens={[token]} />;
  }
}

function Code({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable regions must be reachable
    <pre className="mono" tabIndex={0}>
      <code>{text}</code>
    </pre>
  );
}

function List({ list, shift }: { list: Tokens.List; shift: number }) {
  const items = list.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text is read anew whenever it changes
    <li key={index}>
      <Blocks tokens={item.tokens} shift={shift} />
    </li>
  ));
  const isSmall = typeof list.start === "number" && list.start < 1_000_000;
  return list.ordered ? <ol start={isSmall ? Number(list.start) : 1}>{items}</ol> : <ul>{items}</ul>;
}

function DataTable({ table }: { table: Tokens.Table }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable regions must be reachable
    <section className="table-frame" aria-label="Table" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>{table.header.map((cell, index) => cellOf("th", cell, index))}</tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text is read anew whenever it changes
            <tr key={index}>{row.map((cell, column) => cellOf("td", cell, column))}</tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellOf(Cell: "th" | "td", { tokens, align }: Tokens.TableCell, key: number): ReactNode {
  return (
    <Cell key={key} className={align === "right" ? "table__end" : undefined}>
      <Inlines tokens={tokens} />
    </Cell>
  );
}
