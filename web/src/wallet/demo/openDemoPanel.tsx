import { createRoot } from "react-dom/client";
import { askNode } from "./askNode.ts";
import { DemoPanel } from "./DemoPanel.tsx";
import type { AskPerson } from "./DemoRequest.ts";
import { passTime } from "./passTime.ts";

/** Shows the wallet's own panel, apart from the app as a real wallet's window is, until it's answered. */
export const openDemoPanel =
  (rpcUrl: string): AskPerson =>
  (request) => {
    const host = document.createElement("div");
    document.body.append(host);
    const root = createRoot(host);
    return new Promise((resolve) => {
      root.render(
        <DemoPanel
          request={request}
          storage={localStorage}
          passTime={(seconds) => passTime(askNode(rpcUrl), seconds)}
          onAnswer={(answer) => {
            root.unmount();
            host.remove();
            resolve(answer);
          }}
        />,
      );
    });
  };
