import { BigInt, Bytes, DataSourceContext } from "@graphprotocol/graph-ts";

/** What the chain says of a list that is looked for: a file can't read what other data sources stored. */
export class ListContext {
  constructor(
    public root: Bytes,
    public digest: Bytes,
    public contract: Bytes,
    public total: BigInt,
    public deadline: BigInt,
  ) {}

  write(): DataSourceContext {
    const context = new DataSourceContext();
    context.setBytes("root", this.root);
    context.setBytes("digest", this.digest);
    context.setBytes("contract", this.contract);
    context.setBigInt("total", this.total);
    context.setBigInt("deadline", this.deadline);
    return context;
  }
}

export function readListContext(context: DataSourceContext): ListContext {
  return new ListContext(
    context.getBytes("root"),
    context.getBytes("digest"),
    context.getBytes("contract"),
    context.getBigInt("total"),
    context.getBigInt("deadline"),
  );
}

/** What the header says of a page that is looked for. */
export class PageContext {
  constructor(
    public root: Bytes,
    public position: i32,
    public first: i32,
    public count: i32,
    public total: BigInt,
  ) {}

  write(): DataSourceContext {
    const context = new DataSourceContext();
    context.setBytes("root", this.root);
    context.setI32("position", this.position);
    context.setI32("first", this.first);
    context.setI32("count", this.count);
    context.setBigInt("total", this.total);
    return context;
  }
}

export function readPageContext(context: DataSourceContext): PageContext {
  return new PageContext(
    context.getBytes("root"),
    context.getI32("position"),
    context.getI32("first"),
    context.getI32("count"),
    context.getBigInt("total"),
  );
}
