import { PageHead } from "../../components/PageHead.tsx";

export default function NewSplitPage() {
  return <PageHead title="New split" />;
}
