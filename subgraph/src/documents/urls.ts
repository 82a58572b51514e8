const SCHEME = "https://";
/** Besides letters and digits: nothing that makes a user's name or a password. */
const IN_HOST = "-._:";

/** Whether a line is an address that a browser can open in safety, as the SDK's `profileProblems` has it. Whether something is there nobody has looked. */
export function isWebAddress(line: string): boolean {
  if (!line.startsWith(SCHEME) || line.includes("\\") || hasBlank(line)) return false;
  const begin = SCHEME.length;
  let end = begin;
  while (end < line.length && isInHost(line, end)) end++;
  return end > begin && (end == line.length || "/?#".includes(line.charAt(end)));
}

function isInHost(line: string, index: i32): boolean {
  const code = line.charCodeAt(index);
  const small = code | 32;
  return (
    code > 127 || (small >= 97 && small <= 122) || (code >= 48 && code <= 57) || IN_HOST.includes(line.charAt(index))
  );
}

/** What JavaScript takes for blanks; ends of lines aren't in a line. */
function hasBlank(line: string): boolean {
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code == 0x20 || code == 0xa0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200a)) return true;
    if (code == 0x202f || code == 0x205f || code == 0x3000 || code == 0xfeff) return true;
  }
  return false;
}
