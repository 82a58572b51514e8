import { type Address, type Client, domainSeparator, type TypedDataDomain } from "viem";
import { readContract } from "viem/actions";
import { erc20PermitAbi } from "../generated/erc20PermitAbi.ts";

/** What a token needs for a permit to be signed. */
export type Permit = { readonly domain: TypedDataDomain; readonly nonce: bigint };

/** Written out: viem's parser of signatures would weigh 4 kB on every page. */
const optionalAbi = [
  { type: "function", name: "version", stateMutability: "view", inputs: [], outputs: [{ name: "", type: "string" }] },
  {
    type: "function",
    name: "PERMIT_TYPEHASH",
    stateMutability: "view",
    inputs: [],
    outputs: [{ name: "", type: "bytes32" }],
  },
] as const;

/** keccak256 of EIP-2612's type; DAI has another under the same functions. */
const PERMIT_TYPEHASH = "0x6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c9";

/** The domain that a token tells by EIP-5267; null when it tells none. */
async function readToldDomain(client: Client, asset: Address): Promise<TypedDataDomain | null> {
  const call = { address: asset, abi: erc20PermitAbi, functionName: "eip712Domain" } as const;
  const told = await readContract(client, call).catch(() => null);
  if (!told) return null;
  const [fields, name, version, chain, verifyingContract, salt] = told;
  const has = Number.parseInt(fields, 16);
  return {
    ...(has & 1 && { name }),
    ...(has & 2 && { version }),
    ...(has & 4 && { chainId: Number(chain) }),
    ...(has & 8 && { verifyingContract }),
    ...(has & 16 && { salt }),
  };
}

/** The usual domain of tokens older than EIP-5267; null when the token's permits aren't those of EIP-2612. */
async function readUsualDomain(client: Client, asset: Address, chainId: number): Promise<TypedDataDomain | null> {
  const [name, version, typehash] = await Promise.all([
    readContract(client, { address: asset, abi: erc20PermitAbi, functionName: "name" }),
    readContract(client, { address: asset, abi: optionalAbi, functionName: "version" }).catch(() => "1"),
    readContract(client, { address: asset, abi: optionalAbi, functionName: "PERMIT_TYPEHASH" }).catch(() => null),
  ]);
  if (typehash !== null && typehash !== PERMIT_TYPEHASH) return null;
  return { name, version, chainId, verifyingContract: asset };
}

/**
 * Whether and how an owner can sign a permit for a token (EIP-2612).
 *
 * The domain is held against the token's own `DOMAIN_SEPARATOR`, so that nobody is asked for a signature that the token
 * would refuse.
 * @returns Domain and nonce for `permitTypedData`; null when the token takes no such permits
 * @example
 * const permit = await readPermit(client, { asset: dollar, owner: mira, chainId: 31337 });
 */
export async function readPermit(
  client: Client,
  { asset, owner, chainId }: { readonly asset: Address; readonly owner: Address; readonly chainId: number },
): Promise<Permit | null> {
  const token = { address: asset, abi: erc20PermitAbi } as const;
  try {
    const [nonce, separator] = await Promise.all([
      readContract(client, { ...token, functionName: "nonces", args: [owner] }),
      readContract(client, { ...token, functionName: "DOMAIN_SEPARATOR" }),
    ]);
    const domain = (await readToldDomain(client, asset)) ?? (await readUsualDomain(client, asset, chainId));
    return domain && separator === domainSeparator({ domain }) ? { domain, nonce } : null;
  } catch {
    return null;
  }
}
