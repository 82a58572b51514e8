import { render, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { ProfileText } from "./ProfileText.tsx";

const PROFILE = { name: "Priya Raman", summary: "Writes.", body: "", links: [] };
const links = () => within(screen.getByRole("list", { name: "Links" })).getAllByRole("listitem");

describe("ProfileText", () => {
  test("default: summary, body with its marks, links that say where they lead", async () => {
    const link = { name: "Portfolio", url: "https://example.org/priya" };
    render(<ProfileText profile={{ ...PROFILE, body: "I **edit**.", links: [link] }} />);
    expect(screen.getByText("Writes.")).toBeTruthy();
    expect((await screen.findByText("edit")).tagName).toBe("STRONG");
    const anchor = screen.getByRole("link", { name: "Portfolio" });
    expect(anchor.getAttribute("rel")).toBe("noopener noreferrer nofollow");
    expect(links()[0]?.textContent).toContain("(example.org)");
  });

  test("behavior: markup and scripts are text, wherever they are", async () => {
    const hostile = "<img src=x onerror=alert(1)><script>alert(1)</script>";
    const link = { name: hostile, url: "https://example.org" };
    render(<ProfileText profile={{ name: hostile, summary: hostile, body: hostile, links: [link] }} />);
    expect((await screen.findAllByText(/onerror/)).length).toBeGreaterThan(1);
    expect(document.querySelector("img, script")).toBeNull();
  });

  test("behavior: a link that leads elsewhere than to https is text", () => {
    const urls = [
      "javascript:alert(1)",
      "data:text/html,x",
      "https://rizom.example@evil.example",
      "http://example.org",
    ];
    render(<ProfileText profile={{ ...PROFILE, links: urls.map((url, n) => ({ name: `Link ${n}`, url })) }} />);
    expect(links()).toHaveLength(urls.length);
    expect(screen.queryByRole("link")).toBeNull();
  });

  test("behavior: emoji without end stay in the page, folded away", () => {
    render(<ProfileText profile={{ ...PROFILE, body: "👩‍🌾".repeat(2_000) }} />);
    expect(screen.getByText("Read all of it")).toBeTruthy();
  });
});
