import { Bytes, DataSourceContext } from "@graphprotocol/graph-ts";

/** Whose profile is looked for. */
export class ProfileContext {
  constructor(
    /** The profile's. */
    public id: Bytes,
    public account: Bytes,
    public digest: Bytes,
  ) {}

  write(): DataSourceContext {
    const context = new DataSourceContext();
    context.setBytes("id", this.id);
    context.setBytes("account", this.account);
    context.setBytes("digest", this.digest);
    return context;
  }
}

export function readProfileContext(context: DataSourceContext): ProfileContext {
  return new ProfileContext(context.getBytes("id"), context.getBytes("account"), context.getBytes("digest"));
}
