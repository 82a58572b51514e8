import {
  accessManagerAbi,
  addDocument,
  admitFranchiseRequest,
  buildCharterDocument,
  digestOf,
  ROLES,
  readFranchiseCounts,
} from "@rizom/sdk";
import type { DemoChain } from "../../../scripts/demo/DemoChain.ts";
import { person } from "../../../scripts/demo/people.ts";
import { asNetwork } from "./franchises.ts";

const FRANCHISES = [
  ["Tideline", "Boats, harbours and whoever works at them.", ["Ines Duarte", "Jonas Lindt", "Lucía Ferrer"]],
  ["Fieldwork", "Seeds, soil, and words about both.", ["Samir Haddad", "Priya Raman"]],
  ["Northlight", "Software that people can read.", ["Tomás Adeyemi"]],
] as const;

const BODY = `# What we do

We take on work that we would be glad to live beside.

- **Owners** decide together, each with one voice.
- **Facilitators** answer to the client and to the team.

Whoever leaves keeps what they earned. More at [our notes](https://example.org/notes).`;

/** Admits the demo's franchises where the demo data hasn't done so, and lets the registry recognise splits. */
export async function admitFranchises(demo: DemoChain, rpcUrl: string, ipfsApiUrl: string): Promise<void> {
  const { accessManager, franchiseRegistry } = demo.deployment;
  if ((await readFranchiseCounts(demo.client)).all > 0) return;
  const role = { address: accessManager, abi: accessManagerAbi, functionName: "grantRole" } as const;
  await asNetwork(demo, rpcUrl, { ...role, args: [ROLES.recognition, franchiseRegistry, 0] });
  for (const [name, summary, names] of FRANCHISES) {
    const { bytes } = buildCharterDocument({ title: `The charter of ${name}`, summary, body: BODY });
    await addDocument({ ipfsApiUrl, bytes });
    const owners = names.map((owner) => person(owner).address);
    const charter = await digestOf(bytes);
    await asNetwork(demo, rpcUrl, admitFranchiseRequest({ franchiseRegistry, name, charter, owners }));
  }
}
