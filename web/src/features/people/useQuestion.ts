import { useEffect, useRef, useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import { environment } from "../../lib/environment.ts";
import { LONGEST_SEARCH, type Question, readQuestion, writeQuestion } from "./question.ts";

/** Typing isn't asking: the address bar and the index follow when the keyboard rests. */
const REST = 300;

/**
 * Who is looked for, kept in the address bar so that a link and a reload find the same people.
 *
 * @returns the question as the address has it, what stands in the search field, and how to change both
 */
export function useQuestion() {
  const [parameters] = useSearchParams();
  const [location, navigate] = useLocation();
  const question = readQuestion(parameters);
  const [typed, setTyped] = useState(question.search);

  function change(part: Partial<Question>): void {
    const query = writeQuestion({ ...question, search: typed, ...part }, parameters).toString();
    // With routes behind "#", an address without "?" would keep what was asked before.
    const isBare = query === "" && !environment.hashRouting;
    navigate(isBare ? location : `${location}?${query}`, { replace: true });
  }

  // Always the newest, for the timer.
  const latest = useRef(change);
  latest.current = change;

  // Syncs the address bar with the search field, once typing rests.
  useEffect(() => {
    if (typed.trim() === question.search.trim()) return;
    const timer = setTimeout(() => latest.current({}), REST);
    return () => clearTimeout(timer);
  }, [typed, question.search]);

  return { question, typed, type: (text: string) => setTyped(text.slice(0, LONGEST_SEARCH)), change };
}
