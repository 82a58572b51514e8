import type { GenericSchema, InferOutput } from "valibot";

/** Values for a query's variables. */
export type Variables = Readonly<Record<string, unknown>>;

/** A place to ask the index; made by `createIndexClient`. */
export type IndexClient = {
  readonly url: string;
  /** Asks, and gives only what has the form that was expected. */
  readonly query: <Schema extends GenericSchema>(question: {
    readonly document: string;
    readonly schema: Schema;
    readonly variables?: Variables;
    readonly signal?: AbortSignal | undefined;
  }) => Promise<InferOutput<Schema>>;
};

/** Every question can be called off. */
export type Abortable = { readonly signal?: AbortSignal | undefined };
