import { BigInt, Bytes, DataSourceContext } from "@graphprotocol/graph-ts";

/** What the chain says of an attestation whose document is looked for: a file can't read what other data sources stored. */
export class AttestationContext {
  constructor(
    /** Of the event that named it. */
    public id: Bytes,
    public uid: Bytes,
    public digest: Bytes,
    public registry: Bytes,
    public engagementId: BigInt,
    public outcome: i32,
    public attester: Bytes,
    public subject: Bytes,
    /** Packed as in `marks.ts`. */
    public marks: i32,
  ) {}

  write(): DataSourceContext {
    const context = new DataSourceContext();
    context.setBytes("id", this.id);
    context.setBytes("uid", this.uid);
    context.setBytes("digest", this.digest);
    context.setBytes("registry", this.registry);
    context.setBigInt("engagementId", this.engagementId);
    context.setI32("outcome", this.outcome);
    context.setBytes("attester", this.attester);
    context.setBytes("subject", this.subject);
    context.setI32("marks", this.marks);
    return context;
  }
}

export function readAttestationContext(context: DataSourceContext): AttestationContext {
  return new AttestationContext(
    context.getBytes("id"),
    context.getBytes("uid"),
    context.getBytes("digest"),
    context.getBytes("registry"),
    context.getBigInt("engagementId"),
    context.getI32("outcome"),
    context.getBytes("attester"),
    context.getBytes("subject"),
    context.getI32("marks"),
  );
}
