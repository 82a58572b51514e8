import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  addDocument,
  addFile,
  buildBriefDocument,
  buildEvidenceDocument,
  buildReasonDocument,
  digestOf,
  type EvidenceFile,
} from "@rizom/sdk";
import type { Hex } from "viem";
import { readWriting } from "../founding/readWriting.ts";
import { TEXTS } from "./founding.ts";

const FILES = join(import.meta.dirname, "files");

const BRIEFS = [
  ...["berths", "berths-booking", "berths-prices", "berths-training", "berths-care"],
  ...["catalogue", "catalogue-texts", "catalogue-photographs", "catalogue-calendar"],
  ...["signs", "signs-design", "signs-made", "signs-made-lit", "signs-braille"],
  ...["seedday", "seedday-stand", "seedday-labels", "seedday-day"],
] as const;

const REASONS = ["catalogue-texts-dispute", "catalogue-texts-ruling", "catalogue-photographs-dispute"] as const;

/** What is shown of a delivery, with its files. */
const EVIDENCE = {
  "berths-booking-evidence": ["berth-plan.png", "ten-visitors.csv"],
  "berths-prices-evidence": ["24-prices.csv"],
  "catalogue-texts-evidence": [],
  "catalogue-photographs-evidence": ["pictures.csv"],
  "seedday-stand-evidence": [],
  "seedday-labels-evidence": [],
  "seedday-day-evidence": [],
} as const;

type TextName = (typeof BRIEFS)[number] | (typeof REASONS)[number] | keyof typeof EVIDENCE;

/** The digest of each text of the demo's engagements. */
export type EngagementTexts = Readonly<Record<TextName, Hex>>;

const read = (name: string) => readWriting(join(TEXTS, "engagements", `${name}.md`));

/** Puts all that the demo's engagements name on IPFS: briefs, evidence with its files, reasons and a ruling. */
export async function publishEngagementTexts(ipfsApiUrl: string): Promise<EngagementTexts> {
  async function put(name: TextName, { bytes }: { readonly bytes: Uint8Array }) {
    await addDocument({ ipfsApiUrl, bytes });
    return [name, await digestOf(bytes)] as const;
  }
  async function putFile(name: string): Promise<EvidenceFile> {
    const bytes = await readFile(join(FILES, name));
    const type = name.endsWith(".png") ? "image/png" : "text/csv";
    return { name, type, size: bytes.length, digest: await addFile({ ipfsApiUrl, bytes }) };
  }
  const evidence = Object.entries(EVIDENCE) as [keyof typeof EVIDENCE, readonly string[]][]; // Its keys are these.
  const digests = await Promise.all([
    ...BRIEFS.map((name) => put(name, buildBriefDocument(read(name)))),
    ...REASONS.map((name) => {
      const { title, summary, body } = read(name);
      return put(name, buildReasonDocument({ title, body: `${summary}\n\n${body}` }));
    }),
    // An evidence has no title: that of its text is for whoever reads it here.
    ...evidence.map(async ([name, names]) => {
      const files = await Promise.all(names.map(putFile));
      return put(name, buildEvidenceDocument({ ...read(name), files }));
    }),
  ]);
  return Object.fromEntries(digests) as EngagementTexts; // Every name is among them.
}
