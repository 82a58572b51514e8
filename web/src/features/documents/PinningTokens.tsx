import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { TextField } from "../../components/TextField.tsx";
import { environment } from "../../lib/environment.ts";
import { keepPinningToken, readPinningToken } from "./pinningTokens.ts";

/** Where somebody enters their own tokens for the pinning services of this site. They stay in this browser. */
export function PinningTokens() {
  return environment.pinningServiceUrls.map((url) => (
    <div key={url} className="facts__row">
      <dt>Your token</dt>
      <dd>
        <PinningToken url={url} />
      </dd>
    </div>
  ));
}

function PinningToken({ url }: { url: string }) {
  const [token, setToken] = useState(() => readPinningToken(url));
  const [said, setSaid] = useState("");
  const keep = () =>
    setSaid(
      keepPinningToken(url, token.trim())
        ? token.trim() === ""
          ? "Forgotten."
          : "Kept in this browser."
        : "Your browser keeps nothing, so it has to be entered again.",
    );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField
        type="password"
        label={`Token for ${new URL(url).host}`}
        hint="Of your own account there, if it asks for one. It stays in this browser and is sent to that service alone."
        value={token}
        onChange={(typed) => {
          setToken(typed);
          setSaid("");
        }}
      />
      <div>
        <Button size="small" type="submit" disabled={token.trim() === readPinningToken(url)}>
          {token.trim() === "" ? "Forget it" : "Keep it"}
        </Button>{" "}
        <span role="status" className="small">
          {said}
        </span>
      </div>
    </form>
  );
}
