import type { Hex } from "viem";
import { about, by, client, keyOf, type NewAttestation, newcomer, type Registry, SIGNED, stranger } from "./fixture.ts";

export const NEWS = [about(), about({ subject: newcomer })];

/** Brought by somebody else: the stranger. */
export const bring = (registry: Registry, signature: Hex, news: NewAttestation[] = NEWS, signed = SIGNED) =>
  registry.write.attestBySig([signed.attester, news, signed.nonce, signed.deadline, signature], by(stranger));

export const bringRevoke = (registry: Registry, signature: Hex, keys = [keyOf()], signed = SIGNED) =>
  registry.write.revokeBySig([signed.attester, keys, signed.nonce, signed.deadline, signature], by(stranger));

export const isUsed = (registry: Registry, nonce = SIGNED.nonce, account = client) =>
  registry.read.isNonceUsed([account, nonce]);
