import type { FormProps } from "../Scene.ts";
import FundForm from "./FundForm.tsx";

/** The client funds one outcome. */
export default function FundOne({ outcome, ...props }: FormProps) {
  return <FundForm {...props} outcomes={[outcome]} />;
}
