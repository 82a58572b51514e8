import { deploymentOf, predictSplit } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { bytesToHex, type Hex } from "viem";
import { useConnection } from "wagmi";
import { environment } from "../../lib/environment.ts";
import { keys } from "../../lib/keys.ts";
import { publicClient } from "../../lib/publicClient.ts";
import { firstPage } from "../splits/transactions/createSplit.ts";
import { newRow } from "../team/teamForm.ts";
import { type NewSplitForm, readNewSplit } from "./newSplitForm.ts";

/** Makes a split differ from all others, even with the same name and team. */
function randomSalt(): Hex {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(32)));
}

function emptyForm(): NewSplitForm {
  const { testDollar } = deploymentOf(environment.chainId);
  return {
    name: "",
    controller: "",
    manager: "",
    rows: [newRow(), newRow()],
    assets: testDollar ? [testDollar] : [],
    salt: randomSalt(),
  };
}

/** Everything that the form of a new split knows while it's filled in. */
export function useNewSplitForm() {
  const { address: account } = useConnection();
  const [form, setForm] = useState(emptyForm);
  const [asked, setAsked] = useState(false);
  const reading = readNewSplit(form, account ?? null);
  const { split } = reading;
  const first = split && firstPage(split);
  const predicted = useQuery({
    queryKey: [...keys.network("predicted"), first],
    queryFn: () => (first ? predictSplit(publicClient, first) : null),
    enabled: first !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    form,
    account,
    reading,
    predicted: split ? (predicted.data ?? null) : null,
    change: (part: Partial<NewSplitForm>) => setForm((before) => ({ ...before, ...part })),
    /** Sentences are shown beside the fields once somebody wanted to go on. */
    asked,
    ask: () => setAsked(true),
    reset: () => {
      setForm(emptyForm());
      setAsked(false);
    },
  };
}

export type NewSplitState = ReturnType<typeof useNewSplitForm>;
