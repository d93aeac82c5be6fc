/** The table's own row of that name; words that every object knows ("constructor", "__proto__") are no rows. */
export function lookUp<Row>(table: Readonly<Record<string, Row>>, name: string): Row | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
