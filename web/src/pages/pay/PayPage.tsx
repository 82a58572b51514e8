import { PageHead } from "../../components/PageHead.tsx";

export default function PayPage() {
  return <PageHead title="Pay" />;
}
