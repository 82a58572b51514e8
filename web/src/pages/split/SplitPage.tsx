import { PageHead } from "../../components/PageHead.tsx";

export default function SplitPage() {
  return <PageHead title="Split" />;
}
