import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, test } from "vitest";
import { registerNames } from "../lib/names.ts";
import { AddressField } from "./AddressField.tsx";
import { AmountField } from "./AmountField.tsx";
import { readAddress } from "./readAddress.ts";
import { readAmount } from "./readAmount.ts";

const USD = { symbol: "tUSD", decimals: 6 };
const MIRA = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

function Amounts({ most }: { most?: { amount: bigint; sentence: string } }) {
  const [value, setValue] = useState("");
  return (
    <AmountField label="Amount" asset={USD} value={value} onChange={setValue} most={most} outcome="It is split." />
  );
}

function Addresses() {
  const [value, setValue] = useState("");
  return <AddressField label="Member" value={value} onChange={setValue} />;
}

const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole("textbox", { name }), { target: { value } });

describe("AmountField", () => {
  test("default: an empty field is no error, and a good amount shows what follows", () => {
    render(<Amounts />);
    const field = screen.getByRole("textbox", { name: "Amount" });
    expect(field.getAttribute("aria-invalid")).toBeNull();
    type("Amount", "1,250.50");
    expect(screen.getByText("It is split.")).toBeTruthy();
  });

  test.each([
    ["1.2345678", /at most 6 decimals/],
    ["-4", /negative/],
    ["0", /more than zero/],
    ["12a", /digits/],
    ["1,250", /two ways/],
  ])("error: %s gets a sentence beside the field, tied to it", (typed, sentence) => {
    render(<Amounts />);
    type("Amount", typed);
    const field = screen.getByRole("textbox", { name: "Amount" });
    expect(field.getAttribute("aria-invalid")).toBe("true");
    const described = document.getElementById(field.getAttribute("aria-describedby") ?? "");
    expect(described?.textContent).toMatch(sentence);
    expect(screen.queryByText("It is split.")).toBeNull();
  });

  test("error: more than the balance is refused with the page's own sentence", () => {
    render(<Amounts most={{ amount: 5_000_000n, sentence: "You have 5 tUSD." }} />);
    type("Amount", "5.000001");
    expect(screen.getByText("You have 5 tUSD.")).toBeTruthy();
    type("Amount", "5");
    expect(screen.queryByText("You have 5 tUSD.")).toBeNull();
  });
});

describe("readAmount", () => {
  test("default: gives units of the asset", () => {
    expect(readAmount("1.5", { asset: USD })).toEqual({ amount: 1_500_000n, error: null });
  });
  test("behavior: nothing typed is neither", () => {
    expect(readAmount(" ", { asset: USD })).toEqual({ amount: null, error: null });
  });
});

describe("AddressField", () => {
  test("default: a known address is named", () => {
    registerNames([{ address: MIRA, name: "Mira Okafor" }]);
    render(<Addresses />);
    type("Member", MIRA);
    expect(screen.getByText("Mira Okafor")).toBeTruthy();
  });

  test("error: a wrong checksum gets a sentence", () => {
    render(<Addresses />);
    type("Member", MIRA.replace("C51812dc", "c51812dc"));
    expect(screen.getByRole("textbox", { name: "Member" }).getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText(/mistyped/)).toBeTruthy();
  });
});

describe("readAddress", () => {
  test.each([MIRA, MIRA.toLowerCase(), `  ${MIRA} `, `0X${MIRA.slice(2)}`, `0x${MIRA.slice(2).toUpperCase()}`])(
    "default: reads %s",
    (typed) => expect(readAddress(typed)).toEqual({ address: MIRA, error: null }),
  );
  test("behavior: nothing typed is neither", () => expect(readAddress("")).toEqual({ address: null, error: null }));
  test.each([
    ["alice.eth", /can't be looked up/],
    ["7099", /starts with 0x/],
    ["0x70997970", /40 characters/],
    [`0xg${MIRA.slice(3)}`, /digits and the letters/],
    [`0x${"0".repeat(40)}`, /empty address/],
  ])("error: %s is explained", (typed, sentence) => {
    const { address, error } = readAddress(typed);
    expect(address).toBeNull();
    expect(error).toMatch(sentence);
  });
});
