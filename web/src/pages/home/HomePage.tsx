import { PageHead } from "../../components/PageHead.tsx";

export default function HomePage() {
  return <PageHead title="Home" />;
}
