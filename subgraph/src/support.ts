/** What the numbers of ballots and stances mean. Others can't come: the contract refuses them. */

const SUPPORTS = ["AGAINST", "FOR", "ABSTAIN"];

/** As in `castVote`: 0 against, 1 for, 2 abstain. */
export function supportOf(number: i32): string {
  return SUPPORTS[number];
}

/** As in `Stance`, where 0 is a franchise of which nobody voted: none that an event tells of. */
export function stanceOf(number: i32): string {
  return SUPPORTS[number - 1];
}
