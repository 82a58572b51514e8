import { type Address, type Client, domainSeparator, type Hex, parseAbi, type TypedDataDomain } from "viem";
import { readContract } from "viem/actions";
import { erc20PermitAbi } from "../generated/erc20PermitAbi.ts";

/** What a token needs for a permit to be signed. */
export type Permit = { readonly domain: TypedDataDomain; readonly nonce: bigint };

const optionalAbi = parseAbi([
  "function version() view returns (string)",
  "function PERMIT_TYPEHASH() view returns (bytes32)",
]);

/** keccak256 of EIP-2612's type; DAI has another under the same functions. */
const PERMIT_TYPEHASH = "0x6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c9";

/** The domain that a token tells by EIP-5267, or the usual one made from its name and version. */
async function readDomain(client: Client, asset: Address, chainId: number): Promise<TypedDataDomain> {
  const told = await readContract(client, {
    address: asset,
    abi: erc20PermitAbi,
    functionName: "eip712Domain",
  }).catch(() => null);
  if (told) {
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
  const [name, version] = await Promise.all([
    readContract(client, { address: asset, abi: erc20PermitAbi, functionName: "name" }),
    readContract(client, { address: asset, abi: optionalAbi, functionName: "version" }).catch(() => "1"),
  ]);
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
    const [nonce, separator, typehash, domain] = await Promise.all([
      readContract(client, { ...token, functionName: "nonces", args: [owner] }),
      readContract(client, { ...token, functionName: "DOMAIN_SEPARATOR" }),
      readContract(client, { address: asset, abi: optionalAbi, functionName: "PERMIT_TYPEHASH" }).catch(
        (): Hex => PERMIT_TYPEHASH,
      ),
      readDomain(client, asset, chainId),
    ]);
    if (typehash !== PERMIT_TYPEHASH || separator !== domainSeparator({ domain })) return null;
    return { domain, nonce };
  } catch {
    return null;
  }
}
