/** The grid alone, 400 rows by 8 columns, with every kind of column: what no screen has all at once. */
import { useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { applyTokens } from "../../../renderer/components/apply-tokens.ts";
import { Grid } from "../../../renderer/components/grid/grid.tsx";
import type { CellChange, GridColumn, GridModel } from "../../../renderer/components/grid/model.ts";
import "../../../renderer/app/base.css";

const columns: readonly GridColumn[] = [
  { id: "name", head: "名称", kind: "head", width: 160 },
  { id: "known", head: "现值", kind: "locked", align: "right", width: 90 },
  { id: "vintage", head: "数据性质", kind: "choice", options: ["快报数", "年报数"], width: 110 },
  ...["q1", "q2", "q3", "q4"].map((id): GridColumn => ({ id, head: id, kind: "number", width: 90 })),
  { id: "remark", head: "说明", kind: "text", width: 160 },
];

function Page() {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const model = useMemo(
    (): GridModel => ({
      columns,
      rows: Array.from({ length: 400 }, (_, at) => ({
        key: `r${at}`,
        cells: Object.fromEntries(
          columns.map(({ id }) => {
            const text = texts[`r${at}.${id}`] ?? (id === "name" ? `第${at + 1}行` : id === "known" ? String(at) : "");
            return [id, text === "错" ? { text, mark: "error" as const, message: "不是数。请只填数字。" } : { text }];
          }),
        ),
      })),
    }),
    [texts],
  );
  const keep = (changes: readonly CellChange[]) =>
    setTexts((before) => ({
      ...before,
      ...Object.fromEntries(changes.map(({ row, column, after }) => [`${row}.${column}`, after])),
    }));
  return <Grid label="试验表" model={model} onChange={keep} />;
}

applyTokens();
const root = document.getElementById("root");
if (root) createRoot(root).render(<Page />);
