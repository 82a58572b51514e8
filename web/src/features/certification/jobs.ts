import {
  type Certification,
  type CertificationInputs,
  certificationDigest,
  certify,
  type Explanation,
  explainCertification,
} from "@rizom/sdk";
import type { Address, Hex } from "viem";

/** What can be computed from the inputs of a certification. */
export type Jobs = {
  certify: { readonly asks: { readonly inputs: CertificationInputs }; readonly gives: Certification };
  explain: {
    readonly asks: {
      readonly inputs: CertificationInputs;
      readonly certification: Certification;
      readonly account: Address;
    };
    readonly gives: { readonly explanation: Explanation; readonly digest: Hex };
  };
};

type Work = { readonly [Name in keyof Jobs]: (asked: Jobs[Name]["asks"]) => Promise<Jobs[Name]["gives"]> };

/** The computing itself, wherever it's done. */
export const jobs: Work = {
  certify: async ({ inputs }) => certify(inputs),
  explain: async ({ inputs, certification, account }) => ({
    explanation: explainCertification(inputs, account),
    digest: await certificationDigest(inputs, certification),
  }),
};
