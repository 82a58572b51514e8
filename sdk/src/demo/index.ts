export { type Person, people } from "./people.ts";
