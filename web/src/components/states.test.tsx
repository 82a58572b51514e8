import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { Empty } from "./Empty.tsx";
import { Notice } from "./Notice.tsx";
import { QueryStates } from "./QueryStates.tsx";

const states = (query: object, refetch = vi.fn()) => (
  <QueryStates
    query={{ data: undefined as string[] | undefined, error: null, isPending: false, refetch, ...query }}
    what="the payments"
    isEmpty={(data) => data.length === 0}
    empty={<Empty title="No payments yet." />}
  >
    {(data) => <p>{data.join()}</p>}
  </QueryStates>
);

describe("QueryStates", () => {
  test("default: data", () => {
    render(states({ data: ["a", "b"] }));
    expect(screen.getByText("a,b")).toBeTruthy();
  });

  test("behavior: loading says what", () => {
    render(states({ isPending: true }));
    expect(screen.getByRole("status").textContent).toBe("Reading the payments…");
  });

  test("behavior: empty says so", () => {
    render(states({ data: [] }));
    expect(screen.getByText("No payments yet.")).toBeTruthy();
  });

  test("behavior: what was read stays when a later reading fails", () => {
    render(states({ data: ["a"], error: new Error("no route") }));
    expect(screen.getByText("a")).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("error: says what couldn't be read, and tries again", () => {
    const refetch = vi.fn();
    render(states({ error: new Error("no route") }, refetch));
    expect(screen.getByRole("alert").textContent).toContain("The payments couldn't be read.");
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(refetch).toHaveBeenCalledOnce();
  });
});

describe("Button", () => {
  test("default: does what it says", () => {
    const onClick = vi.fn();
    render(<Button onClick={onClick}>Pay</Button>);
    fireEvent.click(screen.getByRole("button", { name: "Pay" }));
    expect(onClick).toHaveBeenCalledOnce();
  });

  test("behavior: a busy button takes no clicks and stays focusable", () => {
    const onClick = vi.fn();
    render(
      <Button busy onClick={onClick}>
        Pay
      </Button>,
    );
    const button = screen.getByRole<HTMLButtonElement>("button", { name: "Pay" });
    fireEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(button.disabled).toBe(false);
    expect(button.getAttribute("aria-disabled")).toBe("true");
  });
});

test("default: a notice says its state in a word", () => {
  const { container } = render(<Notice tone="wrong" title="It didn't work." />);
  expect(container.textContent).toBe("Wrong: It didn't work.");
});

describe("Dialog", () => {
  test("default: has a name and can be closed", () => {
    const onClose = vi.fn();
    render(
      <Dialog title="Before you sign" onClose={onClose}>
        Figures
      </Dialog>,
    );
    expect(screen.getByRole("dialog", { name: "Before you sign" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  test("behavior: while the wallet is asking, it stays", () => {
    const onClose = vi.fn();
    render(
      <Dialog title="Before you sign" onClose={onClose} closable={false}>
        Figures
      </Dialog>,
    );
    expect(screen.queryByRole("button", { name: "Close" })).toBeNull();
    fireEvent(screen.getByRole("dialog"), new Event("cancel", { cancelable: true }));
    expect(onClose).not.toHaveBeenCalled();
  });
});
