import type { Address, Hex } from "viem";

/** Somebody who is there from the start on a local chain, so that every role can be tried without a wallet. */
export type Person = {
  /** Account of Hardhat's well-known mnemonic. */
  readonly index: number;
  readonly name: string;
  readonly role: "client" | "facilitator" | "newcomer" | "owner";
  readonly address: Address;
  /** Known to everybody in the world: worth nothing on any chain but a local one. */
  readonly privateKey: Hex;
  readonly about: string;
};

/** The seeded people of the local chain; the deployer is account 0 and not among them. */
export const people: readonly Person[] = [
  {
    index: 1,
    name: "Mira Okafor",
    role: "client",
    address: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
    privateKey: "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d",
    about: "Pays for Alder & Co, a client with two projects under way, and has a delivery to review.",
  },
  {
    index: 2,
    name: "Jonas Lindt",
    role: "facilitator",
    address: "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC",
    privateKey: "0x5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a",
    about: "Controls both splits, owns Tideline with two others, and is facilitator of Fieldwork.",
  },
  {
    index: 3,
    name: "Lucía Ferrer",
    role: "owner",
    address: "0x90F79bf6EB2c4f870365E785982E1f101E93b906",
    privateKey: "0x7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6",
    about: "Designer in both teams, co-owner of Tideline, and has the most votes.",
  },
  {
    index: 4,
    name: "Tomás Adeyemi",
    role: "owner",
    address: "0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65",
    privateKey: "0x47e179ec197488593b187f80a00eb0da91f1b9d0b13f8733639f19c30a34926a",
    about: "Developer of Harbour website, and the one owner of Northlight.",
  },
  {
    index: 5,
    name: "Priya Raman",
    role: "owner",
    address: "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc",
    privateKey: "0x8b3a350cf5c34c9194ca85829a2df0ec3153be0318b5e2d3348e872092edffba",
    about: "Writer in both teams, and co-owner of Fieldwork.",
  },
  {
    index: 6,
    name: "Wen Zhao",
    role: "newcomer",
    address: "0x976EA74026E726554dB657fA54763abd0C3a0aa9",
    privateKey: "0x92db14e403b83dfe3df233f83dfa3a0d7096f21ca9b0d6d6b8d88b2b4ec1564e",
    about: "Has just arrived, owns nothing yet, and is about to found Saltmarsh.",
  },
  {
    index: 7,
    name: "Hanna Brandt",
    role: "client",
    address: "0x14dC79964da2C08b23698B3D3cc7Ca32193d9955",
    privateKey: "0x4bbbf85ce3377467afe5d46f804f221813b2bb87f24d81f60f1fcdbf7cbf4356",
    about: "Pays for the seed catalogue, and disputes a part of it.",
  },
  {
    index: 8,
    name: "Samir Haddad",
    role: "owner",
    address: "0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f",
    privateKey: "0xdbda1821b80551c9d65939329250298aa3472ba22feea921c0cf5d620ea67b97",
    about: "Co-owner of Fieldwork, and relationship manager of Seed catalogue.",
  },
  {
    index: 9,
    name: "Ines Duarte",
    role: "owner",
    address: "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720",
    privateKey: "0x2a871d0798f97d79848a013d4936a73bf4cc922c825d33c1cf7073dff6d409c6",
    about:
      "Co-owner of Tideline, and arbiter of the seed catalogue. For a year she may stop proposals as guardian, but not act.",
  },
];
