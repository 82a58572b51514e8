/**
 * The fields of one line of CSV (RFC 4180): commas between them, quotes around those that have commas or quotes.
 *
 * No field of a list goes over several lines. So each line is read by itself, and a quote that isn't closed hides only
 * what is wrong with its own line.
 * @returns The fields as they are, or a sentence that says why there are none
 * @example
 * splitCsvLine('0x12,"1,250.5"'); // ["0x12", "1,250.5"]
 */
export function splitCsvLine(line: string): string[] | string {
  const fields: string[] = [];
  // A field in quotes or one without, and then a comma or the end. Neither part can match in two ways.
  const field = /(?:"([^"]*(?:""[^"]*)*)"|([^",]*))(,|$)/y;
  for (;;) {
    const match = field.exec(line);
    if (!match) return "A quote stands where it can't, or isn't closed on its line. Take the quotes out.";
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "") return fields;
  }
}
