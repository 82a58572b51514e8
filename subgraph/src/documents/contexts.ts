import { BigInt, Bytes, DataSourceContext } from "@graphprotocol/graph-ts";

/** Entries of every page but the last, so that no two pages can speak of the same allocation. */
export const PAGE_SIZE = 2000;

const DIGEST_SIZE = 32;

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

/** What the header says of a page that is looked for, and of those after it. */
export class PageContext {
  /** Index of its first allocation. */
  first: i32;
  /** Allocations in it. */
  count: i32;
  digest: Bytes;

  constructor(
    public root: Bytes,
    public position: i32,
    /** Allocations in the whole list. */
    public listCount: i32,
    public total: BigInt,
    /** Digests of all pages, one after the other. */
    public digests: Bytes,
  ) {
    this.first = position * PAGE_SIZE;
    this.count = min(PAGE_SIZE, listCount - this.first);
    this.digest = Bytes.fromUint8Array(digests.slice(position * DIGEST_SIZE, (position + 1) * DIGEST_SIZE));
  }

  /** Null after the last page. */
  next(): PageContext | null {
    if (this.first + PAGE_SIZE >= this.listCount) return null;
    return new PageContext(this.root, this.position + 1, this.listCount, this.total, this.digests);
  }

  write(): DataSourceContext {
    const context = new DataSourceContext();
    context.setBytes("root", this.root);
    context.setI32("position", this.position);
    context.setI32("listCount", this.listCount);
    context.setBigInt("total", this.total);
    context.setBytes("digests", this.digests);
    return context;
  }
}

export function readPageContext(context: DataSourceContext): PageContext {
  return new PageContext(
    context.getBytes("root"),
    context.getI32("position"),
    context.getI32("listCount"),
    context.getBigInt("total"),
    context.getBytes("digests"),
  );
}
