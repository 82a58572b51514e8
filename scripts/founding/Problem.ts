/** What is wrong with a founding file: where, as in a program, and a sentence. */
export type Problem = { readonly where: string; readonly sentence: string };

export type Tell = (where: string, sentence: string) => void;
