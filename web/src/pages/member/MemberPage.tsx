import { PageHead } from "../../components/PageHead.tsx";

export default function MemberPage() {
  return <PageHead title="Member" />;
}
