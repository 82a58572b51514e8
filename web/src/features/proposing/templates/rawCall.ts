import { CallInputError, readArgument, readFunctions } from "@rizom/sdk";
import { type AbiFunction, type AbiParameter, encodeFunctionData, type Hex, isHex, toFunctionSignature } from "viem";
import { FormReader } from "../readForm.ts";
import type { FieldSpec, Template, Values } from "../Template.ts";

const ETH = { symbol: "ETH", decimals: 18 };

type Functions = { readonly functions: readonly AbiFunction[]; readonly error: string | null };

function functionsIn({ abi = "" }: Values): Functions {
  if (abi.trim() === "" || isHex(abi.trim())) return { functions: [], error: null };
  try {
    return { functions: readFunctions(abi), error: null };
  } catch (error) {
    if (error instanceof CallInputError) return { functions: [], error: error.message };
    throw error;
  }
}

const chosenIn = (values: Values, { functions }: Functions) =>
  functions.find((entry) => toFunctionSignature(entry) === values.function) ?? functions[0];

const hintOf = ({ type }: AbiParameter) => (/[\])]$|^tuple/.test(type) ? `${type}, as JSON` : type);

function argumentFields(chosen: AbiFunction): FieldSpec[] {
  return chosen.inputs.map((input, i) => ({
    kind: /[\])]$|^tuple|^bytes$/.test(input.type) ? "code" : "text",
    name: `argument${i}`,
    label: input.name || `Argument ${i + 1}`,
    hint: hintOf(input),
  }));
}

function readArguments(form: FormReader, values: Values, chosen: AbiFunction): unknown[] {
  return chosen.inputs.map((input, i) => {
    const name = `argument${i}`;
    const typed = values[name] ?? "";
    if (typed.trim() === "" && input.type !== "string") {
      form.missing[name] = "Enter a value.";
      return null;
    }
    try {
      return readArgument(input, typed);
    } catch (error) {
      if (!(error instanceof CallInputError)) throw error;
      form.wrong[name] = error.message;
      return null;
    }
  });
}

/** Selector and arguments, or data as it was pasted. */
function dataOf(form: FormReader, values: Values): Hex | null {
  const pasted = form.text("abi", "Paste a function’s signature, a contract’s ABI, or the data itself.");
  if (pasted === null) return null;
  if (isHex(pasted)) {
    if (pasted.length % 2 === 0) return pasted;
    form.wrong.abi = "The data has half a byte at its end. Copy it again.";
    return null;
  }
  const read = functionsIn(values);
  if (read.error !== null) form.wrong.abi = read.error;
  const chosen = chosenIn(values, read);
  if (!chosen) return null;
  const args = readArguments(form, values, chosen);
  return form.isComplete ? encodeFunctionData({ abi: [chosen], args }) : null;
}

/** Any call of any contract. */
export const rawCall: Template = {
  id: "raw",
  label: "Call any contract",
  about: "For everything that has no form here. Mind what it says it does.",
  empty: () => ({ target: "", value: "", abi: "" }),
  fields(values) {
    const read = functionsIn(values);
    const chosen = chosenIn(values, read);
    const options = read.functions.map((entry) => ({
      value: toFunctionSignature(entry),
      label: toFunctionSignature(entry),
    }));
    return [
      { kind: "address", name: "target", label: "Contract" },
      { kind: "amount", name: "value", label: "ETH that goes along", unit: ETH, hint: "Leave it empty for none" },
      {
        kind: "code",
        name: "abi",
        label: "Function",
        hint: "A signature such as transfer(address to, uint256 amount), the contract’s ABI, or the data itself",
      },
      ...(options.length > 1 ? [{ kind: "choice", name: "function", label: "Which one", options } as const] : []),
      ...(chosen ? argumentFields(chosen) : []),
    ];
  },
  read(values) {
    const form = new FormReader(values);
    const target = form.address("target", "Enter the contract’s address.");
    const value = form.typed("value") === "" ? 0n : form.amount("value", ETH);
    const data = dataOf(form, values);
    return form.done(() => (target && data !== null ? [{ target, value: value ?? 0n, data }] : []));
  },
};
