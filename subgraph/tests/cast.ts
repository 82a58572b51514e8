/** Who and what plays in the cases. */
const address = (group: string, number: number) => `0x${group}${number.toString(16).padStart(40 - group.length, "0")}`;

export const MIRA = address("c1", 1); // client
export const JONAS = address("fa", 2); // facilitator: controller and relationship manager
export const LUCIA = address("3e", 3);
export const TOMAS = address("3e", 4);
export const PRIYA = address("3e", 5);
export const WEN = address("3e", 6);
export const HANNA = address("c1", 7); // client
export const SAMIR = address("ab", 8); // relationship manager
export const STRANGER = address("0f", 9);

export const HARBOUR = address("50", 1); // split
export const SEEDS = address("50", 2); // split
export const UNBORN = address("50", 3); // an address that is no split

export const NOBODY = address("", 0);
export const ETH = NOBODY;
export const USD = address("e2", 1);
export const EUR = address("e2", 2);

/** A transaction's hash. */
export const tx = (number: number) => `0x${number.toString(16).padStart(64, "0")}`;

/** Four bytes, lowest first, as the mapping writes log indexes. */
const littleEndian = (number: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(number);
  return bytes.toString("hex");
};

/** Id of what an event told, `position` being its place in a page. */
export const eventId = (transaction: string, logIndex: number, position?: number) =>
  transaction + littleEndian(logIndex) + (position === undefined ? "" : littleEndian(position));

/** Ids that are made of addresses. */
export const joined = (...parts: string[]) => `0x${parts.map((part) => part.slice(2)).join("")}`;
