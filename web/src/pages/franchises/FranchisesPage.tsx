import { PageHead } from "../../components/PageHead.tsx";
import { FranchiseList } from "../../features/franchises/FranchiseList.tsx";

/** Who runs the network's teams: for everybody to read, without a wallet. */
export default function FranchisesPage() {
  return (
    <>
      <PageHead title="Franchises">
        <p className="lead">
          A franchise is a group of people who work under a charter of their own and own it together. Each looks after
          its clients and its splits, and has one vote in the network’s franchise house.
        </p>
      </PageHead>
      <FranchiseList />
    </>
  );
}
