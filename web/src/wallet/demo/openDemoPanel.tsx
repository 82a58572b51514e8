import { createRoot } from "react-dom/client";
import { DemoPanel } from "./DemoPanel.tsx";
import type { AskPerson } from "./DemoRequest.ts";

/** Shows the wallet's own panel, apart from the app as a real wallet's window is, until it's answered. */
export const openDemoPanel: AskPerson = (request) => {
  const host = document.createElement("div");
  document.body.append(host);
  const root = createRoot(host);
  return new Promise((resolve) => {
    root.render(
      <DemoPanel
        request={request}
        storage={localStorage}
        onAnswer={(answer) => {
          root.unmount();
          host.remove();
          resolve(answer);
        }}
      />,
    );
  });
};
