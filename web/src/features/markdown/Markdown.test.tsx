import { render, screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { decodeEntities } from "./decodeEntities.ts";
import { Markdown } from "./Markdown.tsx";
import { readMarkdown } from "./readMarkdown.ts";
import { safeLink } from "./safeLink.ts";

async function show(text: string, topHeading?: 2 | 3 | 4 | 5) {
  const { container } = render(<Markdown text={text} topHeading={topHeading} />);
  await waitFor(() => expect(container.querySelector("div.markdown")).toBeTruthy());
  return container;
}

describe("Markdown", () => {
  test("default: what people write is elements of the page", async () => {
    await show(
      "Pay **two** of *three*:\n\n1. `code`\n2. ~~not~~\n\n> Why?\n\n| a | b |\n|-|-:|\n| 1 | 2 |\n\n- [x] done",
    );
    expect(screen.getByText("two").tagName).toBe("STRONG");
    expect(screen.getByText("three").tagName).toBe("EM");
    expect(screen.getByText("code").tagName).toBe("CODE");
    expect(screen.getByText("Why?").closest("blockquote")).toBeTruthy();
    expect(screen.getByRole("cell", { name: "2" })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Done" }).checked).toBe(true);
  });

  test("behavior: HTML stays text, whatever it is", async () => {
    const attack = [
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "a <svg onload=alert(1)> b",
      "<iframe src='javascript:alert(1)'></iframe>",
      "<style>*{display:none}</style>",
    ];
    const container = await show(attack.join("\n\n"));
    for (const line of attack) expect(container.textContent).toContain(line);
    expect(container.querySelector("script, img, svg, iframe, style")).toBeNull();
  });

  test("behavior: headings go below those of the page, however somebody began", async () => {
    await show("### Why\n\n##### How", 3);
    expect(screen.getByRole("heading", { name: "Why", level: 3 })).toBeTruthy();
    expect(screen.getByRole("heading", { name: "How", level: 5 })).toBeTruthy();
  });

  test("behavior: a link says where it leads; one that would do something else is text", async () => {
    const container = await show(
      "[rizom.example](https://evil.example/x) <https://plain.example/> [click](javascript:alert(1)) [data](data:text/html,x) [file](file:///etc) www.bare.example",
    );
    const links = screen.getAllByRole<HTMLAnchorElement>("link");
    expect(links.map(({ href }) => href)).toEqual(["https://evil.example/x", "https://plain.example/"]);
    for (const { rel, target } of links) expect([rel, target]).toEqual(["noopener noreferrer nofollow ugc", "_blank"]);
    expect(container.textContent).toContain("rizom.example (evil.example)");
    expect(container.textContent).toContain("click");
  });

  test("behavior: pictures aren't loaded", async () => {
    const container = await show("![A chart](https://tracker.example/p.png)");
    expect(container.querySelector("img")).toBeNull();
    expect(screen.getByRole("link", { name: "Picture: A chart" })).toBeTruthy();
  });

  test("behavior: entities are the characters that they stand for, and stay text", async () => {
    const container = await show("a &amp; b &lt;script&gt; &#x41; &unknown; `&amp;`");
    expect(container.textContent).toBe("a & b <script> A &unknown; &amp;");
  });

  // 2026-11-29: documents with such characters are refused, but an entity, or a description from elsewhere, could still
  // turn the direction of a line: "pay 1 ETH" and "pay 10 ETH" could be made to look alike.
  test("bug 2026-11-29: no text turns the direction of a line, whichever way it's written", async () => {
    const container = await show("a\u202eb &#8238;c&#x202e; &#x2067;d \u2066e\u0007 &#127;\n\nשלום");
    expect(container.textContent).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
    expect(container.textContent).toContain("ab c d e ");
    expect(container.textContent).toContain("שלום");
  });
});

describe("readMarkdown", () => {
  const MOST = 60_000;
  const much = (text: string) => text.repeat(Math.ceil(MOST / text.length)).slice(0, MOST);

  test.each([
    ["open brackets", "["],
    ["emphasis that never ends", "*a"],
    ["underlines", "__a__b"],
    ["quotes", "> "],
    ["lists", "- "],
    ["tags", "<a "],
    ["links", "[a]("],
    ["pictures", "![a](b"],
    ["tables", "|"],
    ["emoji", "😀"],
    ["references", "[a][b]"],
    ["quotes in quotes", "> a\n>> b\n"],
    ["numbers", "1. a\n"],
    ["a bit of everything", "*[`<a>_"],
    ["paragraphs", "a\n\n"],
    ["short paragraphs of underlines", "__a__b\n\n"],
    ["the longest paragraphs of underlines", `${"__a__b".repeat(650)}\n\n`],
  ])("behavior: 60,000 characters of %s don't hold up a page", (_, text) => {
    // What isn't bounded takes minutes, far beyond the time that any test has; null is "too long: shown as it is".
    const read = readMarkdown(much(text));
    expect(read === null || read.length > 0).toBe(true);
  });

  test("behavior: what is too long or too deep is left as it is", () => {
    expect(readMarkdown("a".repeat(MOST + 1))).toBeNull();
    expect(readMarkdown("a".repeat(4_001))).toBeNull();
    expect(readMarkdown("> ".repeat(100))).toBeNull();
    expect(readMarkdown("> ".repeat(5))).not.toBeNull();
  });
});

describe("safeLink", () => {
  test.each([
    ["https://example.org/a?b#c", "https://example.org/a?b#c", "example.org"],
    ["mailto:ana@example.org", "mailto:ana@example.org", "ana@example.org"],
    ["ipfs://bafkreiabc/page", "https://gate.example/ipfs/bafkreiabc/page", "IPFS"],
  ])("default: %s", (typed, href, place) => {
    expect(safeLink(typed, "https://gate.example/")).toEqual({ href, place });
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    " https://example.org",
    "http://example.org",
    "https://rizom.example@evil.example",
    "//evil.example",
    "/governance",
    "data:text/html,x",
    "vbscript:x",
    "blob:https://example.org/x",
    "ipfs://bafkreiabc/../../../x",
    "ipfs://../x",
    "",
  ])("error: %j isn't one", (typed) => expect(safeLink(typed, "https://gate.example")).toBeNull());
});

describe("decodeEntities", () => {
  test("default", () => expect(decodeEntities("&lt;b&gt; &#8364; &#xe9;")).toBe("<b> € é"));
  test("behavior: no control characters, no half characters, nothing beyond Unicode", () => {
    for (const text of ["&#0;", "&#x1f;", "&#xd800;", "&#9999999;"]) expect(decodeEntities(text)).toBe(text);
  });
});
