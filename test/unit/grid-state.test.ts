import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copyOf } from "../../renderer/components/grid/block-edit.ts";
import {
  applied,
  commit,
  firstState,
  type GridState,
  goTo,
  type Outcome,
  pasteBlock,
  perform,
} from "../../renderer/components/grid/grid-state.ts";
import { type Command, commandOf, type Editing } from "../../renderer/components/grid/keys.ts";
import type { CellChange, GridColumn, GridModel } from "../../renderer/components/grid/model.ts";
import { at } from "../../renderer/components/grid/selection.ts";

const columns: readonly GridColumn[] = [
  { id: "name", head: "名称", kind: "head", width: 100 },
  { id: "known", head: "现值", kind: "locked", width: 80 },
  { id: "value", head: "本期数", kind: "number", width: 80 },
  { id: "growth", head: "同比", kind: "number", width: 80 },
];
const grid = (values: readonly (readonly string[])[], locked: readonly string[] = []): GridModel => ({
  columns,
  rows: values.map(([name = "", known = "", value = "", growth = ""], index) => ({
    key: `r${index}`,
    cells: {
      name: { text: name },
      known: { text: known },
      value: { text: value, locked: locked.includes(`r${index}.value`) },
      growth: { text: growth },
    },
  })),
});
const withChanges = (model: GridModel, changes: readonly CellChange[]): GridModel => ({
  ...model,
  rows: model.rows.map((row) => {
    const cells = { ...row.cells };
    for (const change of changes)
      if (change.row === row.key) {
        const cell = cells[change.column];
        expect(cell?.text).toBe(change.before);
        cells[change.column] = { ...cell, text: change.after };
      }
    return { ...row, cells };
  }),
});
const texts = (model: GridModel) => model.rows.map((row) => [row.cells["value"]?.text, row.cells["growth"]?.text]);
const three = grid([
  ["甲", "1", "", ""],
  ["乙", "2", "", ""],
  ["丙", "3", "", ""],
]);
const on = (row: number, column: number, editing: Editing = "no"): GridState => ({
  ...firstState(three),
  selection: at({ row, column }),
  editing,
});
const run = (state: GridState, command: Command, typed: string | null = null, model = three): Outcome =>
  perform(state, model, command, typed, 2);
const place = (outcome: Outcome) => [outcome.state.selection.active.row, outcome.state.selection.active.column];

describe("moving", () => {
  it("begins in the first cell that may be typed into", () => {
    expect(firstState(three).selection.active).toEqual({ row: 0, column: 2 });
  });

  it("Enter keeps what is typed and goes to the next row; Tab to the next open cell, over locked ones", () => {
    const enter = run(on(0, 2, "typing"), { kind: "next_row", back: false }, "12.5%");
    expect(enter.changes).toEqual([{ row: "r0", column: "value", before: "", after: "12.5%" }]);
    expect(place(enter)).toEqual([1, 2]);
    const tab = run(on(0, 3, "typing"), { kind: "next_cell", back: false }, "3");
    expect(place(tab)).toEqual([1, 2]);
    expect(place(run(on(1, 2), { kind: "next_cell", back: true }))).toEqual([0, 3]);
  });

  it("Tab behind the last cell keeps what is typed and leaves the grid", () => {
    const out = run(on(2, 3, "typing"), { kind: "next_cell", back: false }, "9");
    expect(out).toMatchObject({ handled: false, changes: [{ after: "9" }] });
  });

  it("Escape throws away what is typed; where nothing is typed it is not ours", () => {
    expect(run(on(0, 2, "typing"), { kind: "cancel" }, "12")).toMatchObject({
      changes: [],
      handled: true,
      state: { editing: "no" },
    });
    expect(run(on(0, 2), { kind: "cancel" }).handled).toBe(false);
  });

  it("goes as far as a sheet does", () => {
    const move = (direction: "up" | "down" | "left" | "right", reach: "edge" | "page" | "row_end" | "grid_end") =>
      place(run(on(1, 2), { kind: "move", direction, reach, extend: false }));
    expect(move("down", "page")).toEqual([2, 2]);
    expect(move("left", "row_end")).toEqual([1, 0]);
    expect(move("right", "row_end")).toEqual([1, 3]);
    expect(move("up", "grid_end")).toEqual([0, 0]);
    expect(move("down", "grid_end")).toEqual([2, 3]);
    const sparse = grid([["甲", "", "1"], ["乙", "", "2"], ["丙"], ["丁"], ["戊", "", "5"]]);
    const down = (row: number) =>
      perform(on(row, 2), sparse, { kind: "move", direction: "down", reach: "edge", extend: false }, null, 2).state
        .selection.active.row;
    expect([down(0), down(1), down(2), down(4)]).toEqual([1, 4, 4, 4]);
  });

  it("extends a range from where it began", () => {
    const once = run(on(0, 2), { kind: "move", direction: "down", reach: "cell", extend: true });
    const twice = run(once.state, { kind: "move", direction: "right", reach: "cell", extend: true });
    expect(twice.state.selection).toEqual({ anchor: { row: 0, column: 2 }, active: { row: 1, column: 3 } });
    expect(run(on(1, 1), { kind: "select_all" }).state.selection).toEqual({
      anchor: { row: 2, column: 3 },
      active: { row: 0, column: 0 },
    });
  });

  it("a click elsewhere keeps what is typed", () => {
    expect(goTo(on(0, 2, "typing"), three, "7", at({ row: 2, column: 3 })).changes).toHaveLength(1);
  });

  it("a locked cell cannot be edited, and that is said", () => {
    expect(run(on(0, 1), { kind: "edit" })).toMatchObject({ said: { kind: "locked" }, state: { editing: "no" } });
    expect(commit(on(0, 1, "typing"), three, "5").changes).toEqual([]);
  });
});

describe("blocks", () => {
  it("a block is pasted from the range's first cell on and selected", () => {
    const out = pasteBlock(on(1, 2), three, [
      ["1", "2%"],
      ["3", ""],
    ]);
    expect(texts(withChanges(three, out.changes))).toEqual([
      ["", ""],
      ["1", "2%"],
      ["3", ""],
    ]);
    expect(out.state.selection).toEqual({ anchor: { row: 2, column: 3 }, active: { row: 1, column: 2 } });
  });

  it("locked cells are skipped where they stand, what lies outside is left, and both are counted", () => {
    const model = grid([["甲"], ["乙"]], ["r1.value"]);
    const out = pasteBlock(on(0, 2), model, [
      ["1", "2", "多"],
      ["3", "4"],
      ["5", "6"],
    ]);
    expect(texts(withChanges(model, out.changes))).toEqual([
      ["1", "2"],
      ["", "4"],
    ]);
    expect(out.said).toEqual({ kind: "pasted", cells: 3, locked: 1, outside: 3 });
  });

  it("one cell fills the whole range", () => {
    const range = { ...on(0, 2), selection: { anchor: { row: 0, column: 2 }, active: { row: 2, column: 3 } } };
    const out = pasteBlock(range, three, [["0"]]);
    expect(texts(withChanges(three, out.changes))).toEqual([
      ["0", "0"],
      ["0", "0"],
      ["0", "0"],
    ]);
  });

  it("Ctrl+D fills the range with its first row, a single row with the one above", () => {
    const model = grid([["甲", "", "1", "2"], ["乙"], ["丙"]]);
    const range = { ...on(0, 2), selection: { anchor: { row: 0, column: 2 }, active: { row: 2, column: 2 } } };
    const down = perform(range, model, { kind: "fill_down" }, null, 2);
    expect(texts(withChanges(model, down.changes))).toEqual([
      ["1", "2"],
      ["1", ""],
      ["1", ""],
    ]);
    const one = perform(on(1, 3), model, { kind: "fill_down" }, null, 2);
    expect(texts(withChanges(model, one.changes))[1]).toEqual(["", "2"]);
    expect(perform(on(0, 2), model, { kind: "fill_down" }, null, 2).changes).toEqual([]);
  });

  it("copying takes the locked cells along", () => {
    expect(copyOf(three, { anchor: { row: 0, column: 0 }, active: { row: 1, column: 1 } })).toEqual([
      ["甲", "1"],
      ["乙", "2"],
    ]);
  });
});

describe("taking back", () => {
  it("one paste is one step", () => {
    const out = pasteBlock(on(0, 2), three, [["1"], ["2"], ["3"]]);
    const pasted = withChanges(three, out.changes);
    const back = perform(out.state, pasted, { kind: "undo" }, null, 2);
    expect(texts(withChanges(pasted, back.changes))).toEqual(texts(three));
    expect(back.said).toEqual({ kind: "undone", cells: 3 });
    const again = perform(back.state, three, { kind: "redo" }, null, 2);
    expect(texts(withChanges(three, again.changes))).toEqual(texts(pasted));
    expect(perform(again.state, pasted, { kind: "redo" }, null, 2).said).toEqual({ kind: "nothing_to_redo" });
  });

  it("leaves a cell that has been locked since", () => {
    const out = pasteBlock(on(0, 2), three, [["1"], ["2"]]);
    const locked = grid(
      [
        ["甲", "1", "1"],
        ["乙", "2", "2"],
        ["丙", "3"],
      ],
      ["r0.value"],
    );
    expect(perform(out.state, locked, { kind: "undo" }, null, 2).changes).toEqual([
      { row: "r1", column: "value", before: "2", after: "" },
    ]);
  });

  it("brings every text back, whatever was done", () => {
    const place = fc.record({ row: fc.nat(2), column: fc.nat(3) });
    const text = fc.constantFrom("", "1", "2%", "abc");
    const action = fc.oneof(
      fc.record({ kind: fc.constant("type" as const), place, text }),
      fc.record({
        kind: fc.constant("paste" as const),
        place,
        block: fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      }),
      fc.record({ kind: fc.constantFrom("clear" as const, "fill_down" as const), place, to: place }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const states = [three];
        let state = firstState(three);
        for (const each of actions) {
          const model = states.at(-1) ?? three;
          const here = { ...state, selection: at(each.place) };
          const out =
            each.kind === "type"
              ? commit({ ...here, editing: "typing" }, model, each.text)
              : each.kind === "paste"
                ? pasteBlock(here, model, each.block)
                : perform(
                    { ...here, selection: { anchor: each.place, active: each.to } },
                    model,
                    { kind: each.kind },
                    null,
                    2,
                  );
          state = out.state;
          if (out.changes.length > 0) states.push(withChanges(model, out.changes));
        }
        const last = states.at(-1) ?? three;
        let model = last;
        for (let step = states.length - 2; step >= 0; step--) {
          const out = perform(state, model, { kind: "undo" }, null, 2);
          state = out.state;
          model = withChanges(model, out.changes);
          expect(texts(model)).toEqual(texts(states[step] ?? three));
        }
        expect(perform(state, model, { kind: "undo" }, null, 2).said).toEqual({ kind: "nothing_to_undo" });
        for (let step = 1; step < states.length; step++) {
          const out = perform(state, model, { kind: "redo" }, null, 2);
          state = out.state;
          model = withChanges(model, out.changes);
        }
        expect(texts(model)).toEqual(texts(last));
      }),
    );
  });

  it("takes back a block that was put in by names as one step", () => {
    const out = applied(on(0, 2), [{ row: "r2", column: "value", before: "", after: "5" }]);
    const model = withChanges(three, out.changes);
    expect(texts(withChanges(model, perform(out.state, model, { kind: "undo" }, null, 2).changes))).toEqual(
      texts(three),
    );
  });
});

describe("keys", () => {
  const press = (key: string, editing: Editing = "no", more = {}) =>
    commandOf({ key, ctrl: false, shift: false, alt: false, composing: false, ...more }, editing);

  it("none of them is ours while an input method composes", () => {
    for (const key of ["Enter", "Tab", "Escape", "ArrowDown", "F2"])
      expect(press(key, "typing", { composing: true })).toBeNull();
  });

  it("arrows leave a cell that is being typed, and move in the text of one that is amended", () => {
    expect(press("ArrowLeft", "typing")).toMatchObject({ kind: "move", direction: "left" });
    expect(press("ArrowLeft", "amending")).toBeNull();
    expect(press("Home", "typing")).toBeNull();
  });

  it("leaves the keys of the text to the text", () => {
    for (const editing of ["typing", "amending"] as const)
      for (const [key, more] of [
        ["z", { ctrl: true }],
        ["a", { ctrl: true }],
        ["Backspace", {}],
        ["Delete", {}],
      ] as const)
        expect(press(key, editing, more)).toBeNull();
  });

  it.each([
    ["z", { ctrl: true }, { kind: "undo" }],
    ["Z", { ctrl: true, shift: true }, { kind: "redo" }],
    ["y", { ctrl: true }, { kind: "redo" }],
    ["d", { ctrl: true }, { kind: "fill_down" }],
    ["a", { ctrl: true }, { kind: "select_all" }],
    ["Delete", {}, { kind: "clear" }],
    ["F2", {}, { kind: "edit" }],
    ["ArrowDown", { alt: true }, { kind: "edit" }],
    ["Enter", { shift: true }, { kind: "next_row", back: true }],
    ["Home", { ctrl: true }, { kind: "move", direction: "up", reach: "grid_end", extend: false }],
    ["ArrowDown", { ctrl: true, shift: true }, { kind: "move", direction: "down", reach: "edge", extend: true }],
  ])("%s %j", (key, more, command) => {
    expect(press(key, "no", more)).toEqual(command);
  });

  it("letters, digits and keys of the browser are not commands", () => {
    for (const [key, more] of [
      ["5", {}],
      ["a", {}],
      [" ", {}],
      ["s", { ctrl: true }],
      ["F5", {}],
      ["c", { ctrl: true }],
    ] as const)
      expect(press(key, "no", more)).toBeNull();
  });
});
