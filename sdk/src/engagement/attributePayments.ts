import { type Address, type Client, type Hex, isAddressEqual } from "viem";
import { readContract } from "viem/actions";
import { type EngagementsOption, engagementsOf } from "./engagementsOf.ts";
import { escrowReference } from "./escrowReference.ts";

type Paid = { readonly payer: Address; readonly reference: Hex | null; readonly client: Address | null };

/**
 * Says of payments that came out of escrows whose money they were: asks the chain about every engagement that a payment's
 * reference names, and believes it only where that engagement's escrow paid.
 * @param parameters.payments As `decodePayments` gives them
 * @param parameters.engagements Default: that of the client's chain
 * @returns The same payments, in the same order
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const attributed = await attributePayments(client, { payments });
 */
export async function attributePayments<Payment extends Paid>(
  reader: Client,
  { payments, ...option }: { readonly payments: readonly Payment[] } & EngagementsOption,
): Promise<Payment[]> {
  const named = payments.map(({ reference }) => reference && escrowReference(reference)?.engagementId);
  const numbers = [...new Set(named)].filter((number) => typeof number === "bigint");
  if (numbers.length === 0) return [...payments];
  const contract = await engagementsOf(reader, option);
  const known = await Promise.all(
    numbers.map(async (number) => {
      const args = [number] as const;
      const escrow = await readContract(reader, { ...contract, functionName: "escrowOf", args });
      // Anybody can name an engagement in a reference: nothing else is asked about it.
      if (!payments.some(({ payer }) => isAddressEqual(payer, escrow))) return null;
      const { client } = await readContract(reader, { ...contract, functionName: "engagement", args });
      return { escrow, client };
    }),
  );
  const clientOf = (payer: Address) =>
    known.find((one) => one !== null && isAddressEqual(one.escrow, payer))?.client ?? null;
  return payments.map((payment) => ({ ...payment, client: payment.client ?? clientOf(payment.payer) }));
}
