import "../../features/home/home.css";
import { Figures } from "../../features/home/Figures.tsx";
import { Hero } from "../../features/home/Hero.tsx";
import { OpenProposals } from "../../features/home/OpenProposals.tsx";
import { SplitList } from "../../features/home/SplitList.tsx";

export default function HomePage() {
  return (
    <>
      <Hero />
      <Figures />
      <OpenProposals />
      <SplitList />
    </>
  );
}
