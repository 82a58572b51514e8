import { sayShare } from "./sayShare.ts";
import "./certification.css";

type Props = { quality: bigint; standing: bigint; score: bigint };

/** The two figures apart, and what they make together. */
export function Product({ quality, standing, score }: Props) {
  return (
    <dl className="product">
      <Figure name="Quality" figure={quality} meaning="how good the work was, at the least" />
      <Figure name="Standing" figure={standing} meaning="how far the network’s trust reaches" />
      <Figure name="Score" figure={score} meaning="both together" />
    </dl>
  );
}

function Figure({ name, figure, meaning }: { name: string; figure: bigint; meaning: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="product__figure">{sayShare(figure)}</dd>
      <dd className="soft small">{meaning}</dd>
    </div>
  );
}
