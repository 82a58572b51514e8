import { Bytes, DataSourceContext } from "@graphprotocol/graph-ts";

/** Whose document is looked for: a charter's or a proposal's. */
export class ProseContext {
  constructor(
    public subject: Bytes,
    public digest: Bytes,
  ) {}

  write(): DataSourceContext {
    const context = new DataSourceContext();
    context.setBytes("subject", this.subject);
    context.setBytes("digest", this.digest);
    return context;
  }
}

export function readProseContext(context: DataSourceContext): ProseContext {
  return new ProseContext(context.getBytes("subject"), context.getBytes("digest"));
}
