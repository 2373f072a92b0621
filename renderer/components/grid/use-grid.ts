/** The grid's state beside the texts of its owner: every command goes through here, and every change out of here. */
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import {
  applied,
  commit,
  firstState,
  type GridState,
  goTo,
  type Outcome,
  pasteBlock,
  perform,
  within,
} from "./grid-state.ts";
import { saidWords } from "./grid-words.ts";
import { noHistory } from "./history.ts";
import type { Command } from "./keys.ts";
import { type CellChange, changeAt, type GridModel, type Place } from "./model.ts";
import { at } from "./selection.ts";
import type { Block } from "./tsv.ts";

export interface GridOwner {
  readonly model: GridModel;
  readonly onChange: (changes: readonly CellChange[]) => void;
  /** Looks at a block first; true: it is taken care of elsewhere (rows by their names). */
  readonly onBlock?: ((block: Block, origin: Place) => boolean) | undefined;
  /** What is being typed into a cell, with every letter; null: it was kept or given up. */
  readonly onTyping?: ((change: CellChange | null) => void) | undefined;
}

export interface GridMachine {
  readonly state: GridState;
  /** What happened last, in words. */
  readonly said: string;
  readonly typed: RefObject<string | null>;
  /** True where the key is used up. */
  readonly run: (command: Command, pageRows: number) => boolean;
  readonly select: (place: Place, extend: boolean) => void;
  readonly begin: (editing: "typing" | "amending") => void;
  readonly type: (text: string) => void;
  readonly choose: (text: string) => void;
  readonly finish: () => void;
  readonly paste: (block: Block) => void;
  readonly apply: (changes: readonly CellChange[]) => void;
  readonly say: (words: string) => void;
  readonly forget: () => void;
}

export function useGrid(owner: GridOwner): GridMachine {
  const [shown, setState] = useState(() => firstState(owner.model));
  const [said, say] = useState("");
  const state = within(shown, owner.model);
  const typed = useRef<string | null>(null);
  // Handlers are made once, so that rows are not drawn anew: they find the newest here.
  const now = useRef({ owner, state });
  useEffect(() => {
    now.current = { owner, state };
  });
  const settle = useCallback(({ state: next, changes, said: words, handled }: Outcome): boolean => {
    const { state: before, owner: of } = now.current;
    now.current = { ...now.current, state: next };
    setState(next);
    if (next.editing === "no") typed.current = null;
    if (before.editing !== "no" && next.editing === "no") of.onTyping?.(null);
    if (changes.length > 0) now.current.owner.onChange(changes);
    if (words) say(saidWords(words));
    else if (changes.length > 0) say("");
    return handled;
  }, []);
  const run = useCallback(
    (command: Command, pageRows: number) =>
      settle(perform(now.current.state, now.current.owner.model, command, typed.current, pageRows)),
    [settle],
  );
  const select = useCallback(
    (place: Place, extend: boolean) => {
      const { state: current, owner: of } = now.current;
      settle(goTo(current, of.model, typed.current, extend ? { ...current.selection, active: place } : at(place)));
    },
    [settle],
  );
  const begin = useCallback((editing: "typing" | "amending") => {
    const { state: current } = now.current;
    const next: GridState = { ...current, selection: at(current.selection.active), editing };
    now.current = { ...now.current, state: next };
    setState(next);
  }, []);
  const type = useCallback((text: string) => {
    const { state: current, owner: of } = now.current;
    of.onTyping?.(changeAt(of.model, current.selection.active, text));
  }, []);
  const finish = useCallback(() => {
    settle(commit(now.current.state, now.current.owner.model, typed.current));
  }, [settle]);
  const choose = useCallback(
    (text: string) => {
      const { state: current, owner: of } = now.current;
      settle(commit({ ...current, editing: "amending" }, of.model, text));
    },
    [settle],
  );
  const paste = useCallback(
    (block: Block) => {
      const { state: current, owner: of } = now.current;
      // What was being typed gives way to the block, as in a sheet.
      typed.current = null;
      // Whoever took care of it may have applied changes: from what stands then, or they could not be taken back.
      if (of.onBlock?.(block, current.selection.active)) settle(commit(now.current.state, of.model, null));
      else settle(pasteBlock(current, of.model, block));
    },
    [settle],
  );
  const apply = useCallback(
    (changes: readonly CellChange[]) => {
      settle(applied(now.current.state, changes));
    },
    [settle],
  );
  const forget = useCallback(() => {
    settle({ state: { ...now.current.state, history: noHistory }, changes: [], said: null, handled: true });
  }, [settle]);
  return { state, said, typed, run, select, begin, type, choose, finish, paste, apply, say, forget };
}
