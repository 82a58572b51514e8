import { PageHead } from "../../components/PageHead.tsx";

export default function PaymentPage() {
  return <PageHead title="Payment" />;
}
