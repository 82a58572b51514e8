import { Bytes, DataSourceContext } from "@graphprotocol/graph-ts";

/** Whose brief, evidence, reason or ruling is looked for. */
export class OutcomeContext {
  constructor(
    /** Of the event that named it. */
    public id: Bytes,
    public digest: Bytes,
    public engagement: Bytes,
    /** Null where it's about the whole. */
    public outcome: Bytes | null,
  ) {}

  write(): DataSourceContext {
    const context = new DataSourceContext();
    context.setBytes("id", this.id);
    context.setBytes("digest", this.digest);
    context.setBytes("engagement", this.engagement);
    const outcome = this.outcome;
    if (outcome !== null) context.setBytes("outcome", outcome);
    return context;
  }
}

export function readOutcomeContext(context: DataSourceContext): OutcomeContext {
  const outcome: Bytes | null = context.isSet("outcome") ? context.getBytes("outcome") : null;
  return new OutcomeContext(
    context.getBytes("id"),
    context.getBytes("digest"),
    context.getBytes("engagement"),
    outcome,
  );
}
