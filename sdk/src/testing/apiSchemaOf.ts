import {
  buildSchema,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeNode,
} from "graphql";

const SCALARS = ["BigInt", "BigDecimal", "Bytes", "Int8", "Timestamp"];
const COMPARED = ["", "_not", "_gt", "_gte", "_lt", "_lte", "_in", "_not_in"];
const SEARCHED = ["_contains_nocase"];

const LIST = (entity: string) =>
  `(first: Int = 100, skip: Int = 0, orderBy: ${entity}_orderBy, orderDirection: OrderDirection, where: ${entity}_filter, block: Block_height)`;

function innerOf(type: TypeNode): { name: string; list: boolean } {
  if (type.kind === Kind.NAMED_TYPE) return { name: type.name.value, list: false };
  const inner = innerOf(type.type);
  return { ...inner, list: inner.list || type.kind === Kind.LIST_TYPE };
}

/** Entities are known by id in filters, other values as they are; lists that are derived can't be filtered here. */
function filterFields({ name, type }: FieldDefinitionNode, entities: ReadonlySet<string>): string[] {
  const inner = innerOf(type);
  if (inner.list) return [];
  const scalar = entities.has(inner.name) ? "String" : inner.name;
  const suffixes = inner.name === "String" ? [...COMPARED, ...SEARCHED] : COMPARED;
  return suffixes.map((suffix) => `${name.value}${suffix}: ${suffix.endsWith("in") ? `[${scalar}!]` : scalar}`);
}

function entityOf(definition: ObjectTypeDefinitionNode, entities: ReadonlySet<string>): string {
  const name = definition.name.value;
  const fields = definition.fields ?? [];
  const shown = fields.map((field) => {
    const inner = innerOf(field.type);
    const list = inner.list && entities.has(inner.name) ? LIST(inner.name) : "";
    return `${field.name.value}${list}: ${print(field.type)}`;
  });
  const filter = fields.flatMap((field) => filterFields(field, entities));
  return [
    `type ${name} { ${shown.join("\n")} }`,
    `input ${name}_filter { ${filter.join("\n")}\nand: [${name}_filter]\nor: [${name}_filter] }`,
    `enum ${name}_orderBy { ${fields.map((field) => field.name.value).join(" ")} }`,
  ].join("\n");
}

function rootsOf(definition: ObjectTypeDefinitionNode): string {
  const name = definition.name.value;
  const one = name.charAt(0).toLowerCase() + name.slice(1);
  const directives = definition.directives?.map((directive) => directive.name.value) ?? [];
  if (directives.includes("aggregation")) {
    const list = LIST(name).replace("(", "(interval: Aggregation_interval!, current: Aggregation_current, ");
    return `${one}s${list}: [${name}!]!`;
  }
  return `${one}(id: ID!, block: Block_height): ${name}\n${one}s${LIST(name)}: [${name}!]!`;
}

/** A search is a directive of `_Schema_`, the one type that is no entity. */
function searchesOf(schema: ObjectTypeDefinitionNode | undefined): string[] {
  return (schema?.directives ?? []).map((directive) => {
    const text = print(directive);
    const [, name] = /name: "(\w+)"/.exec(text) ?? [];
    const [, entity] = /entity: "(\w+)"/.exec(text) ?? [];
    const list = `(text: String!, first: Int = 100, skip: Int = 0, where: ${entity}_filter, block: Block_height)`;
    return `${name}${list}: [${entity}!]!`;
  });
}

/**
 * The GraphQL schema with which Graph Node answers, made from a subgraph's own schema as far as queries here need it.
 * @param subgraph Text of schema.graphql
 */
export function apiSchemaOf(subgraph: string): GraphQLSchema {
  const { definitions } = parse(subgraph);
  const objects = definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
  const types = objects.filter(({ name }) => name.value !== "_Schema_");
  const searches = searchesOf(objects.find(({ name }) => name.value === "_Schema_"));
  const enums = definitions.filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION);
  const entities = new Set(types.map(({ name }) => name.value));
  return buildSchema(`
    ${SCALARS.map((scalar) => `scalar ${scalar}`).join("\n")}
    enum OrderDirection { asc desc }
    enum Aggregation_interval { hour day }
    enum Aggregation_current { include exclude }
    input Block_height { hash: Bytes number: Int number_gte: Int }
    type _Block_ { number: Int! hash: Bytes timestamp: Int }
    type _Meta_ { block: _Block_! deployment: String! hasIndexingErrors: Boolean! }
    ${enums.map((definition) => print(definition)).join("\n")}
    ${types.map((definition) => entityOf(definition, entities)).join("\n")}
    type Query { _meta(block: Block_height): _Meta_ ${[...types.map(rootsOf), ...searches].join("\n")} }
  `);
}
