/** Control characters but line ends and tabs, and those that turn the direction of what follows. */
const HIDDEN = /[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/gu;

/** Anybody's text without what nobody sees, and what makes others read something else than is there. */
export const visibleText = (text: string): string => text.replace(HIDDEN, "");
