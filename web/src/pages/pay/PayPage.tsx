import type { Split } from "@rizom/sdk";
import { Link } from "wouter";
import { Amount } from "../../components/Amount.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { PaymentFlow } from "../../features/flow/PaymentFlow.tsx";
import { SplitGate } from "../../features/links/SplitGate.tsx";
import { PayAction, PayFields } from "../../features/pay/PayForm.tsx";
import { SendFromAnywhere } from "../../features/pay/SendFromAnywhere.tsx";
import { usePayForm } from "../../features/pay/usePayForm.ts";
import { useTeam } from "../../features/splits/queries.ts";
import "../../features/pay/pay.css";

export default function PayPage() {
  return (
    <SplitGate param="split">{(split, name) => <PayView key={split.address} split={split} name={name} />}</SplitGate>
  );
}

function PayView({ split, name }: { split: Split; name: string }) {
  const form = usePayForm(split);
  const team = useTeam(split.address);
  const { drawn, asset, assets } = form;
  return (
    <>
      <PageHead title={`Pay ${name}`}>
        <p>
          60 % goes to the <Link href={`/splits/${split.address}`}>team</Link>, 25 % to the platform, 15 % to who looks
          after you. You see who gets what before you sign.
        </p>
      </PageHead>
      <div className="pay">
        <div className="pay__fields">
          <PayFields form={form} />
        </div>
        <div className="pay__flow">
          <PaymentFlow
            title={drawn === null ? "How a payment will divide" : "How this payment will divide"}
            amount={drawn}
            asset={asset}
            members={team.data?.data ?? []}
            manager={split.manager}
            treasury={split.treasury}
          >
            {drawn === null ? null : (
              <p className="paid-amount" aria-live="polite">
                <Amount amount={drawn} asset={asset} />
              </p>
            )}
          </PaymentFlow>
        </div>
        <div className="pay__action">
          <PayAction form={form} split={split} name={name} />
          <SendFromAnywhere split={split.address} symbols={assets.map(({ symbol }) => symbol)} />
        </div>
      </div>
    </>
  );
}
