/** How it is put on paper: what is shown, printed and saved goes by it. */
import { Input, Select } from "antd";
import { useId, useState } from "react";
import { orientations, type PrintOptions, paperSizes } from "../../../shared/contract/printed.ts";
import { pagesBeyond, readPageRange } from "../../../shared/domain/page-range.ts";
import { printsText } from "../../../shared/text/printed.ts";
import { optionsText as words } from "../../../shared/text/reports.ts";

interface PrintOptionsProps {
  readonly options: PrintOptions;
  /** Pages there are in all; null while that is not known. */
  readonly pages: number | null;
  readonly onChange: (change: Partial<PrintOptions>) => void;
}

export function PrintOptionsBar({ options, pages, onChange }: PrintOptionsProps) {
  return (
    <div className="reports-options">
      <Select
        size="small"
        className="reports-paper"
        aria-label={words.paper}
        value={options.paper}
        onChange={(paper) => onChange({ paper })}
        options={paperSizes.map((value) => ({ value, label: value }))}
      />
      <Select
        size="small"
        className="reports-orientation"
        aria-label={words.orientation}
        value={options.orientation}
        onChange={(orientation) => onChange({ orientation })}
        options={orientations.map((value) => ({ value, label: words.orientations[value] }))}
      />
      <ScaleBox scale={options.scale} onChange={(scale) => onChange({ scale })} />
      <PagesBox pages={pages} onChange={(range) => onChange({ pages: range })} />
    </div>
  );
}

/** Keeps what is typed until it is left or Enter is pressed; what is wrong is said beside it and changes nothing. */
function ScaleBox({ scale, onChange }: { readonly scale: number; readonly onChange: (scale: number) => void }) {
  const read = (typed: string) => {
    const text = typed.normalize("NFKC").replace("%", "").trim();
    const percent = Number(text);
    const fits = /^\d+$/.test(text) && percent >= words.leastScale && percent <= words.mostScale;
    return fits ? { value: percent } : { problem: printsText.scaleRange };
  };
  return (
    <TypedBox
      className="reports-scale"
      label={words.scale}
      suffix="%"
      start={String(scale)}
      read={read}
      onChange={onChange}
    />
  );
}

function PagesBox({ pages, onChange }: { readonly pages: number | null; readonly onChange: (pages: string) => void }) {
  const read = (typed: string) => {
    const range = readPageRange(typed);
    if ("problem" in range) return { problem: printsText.pageProblem[range.problem] };
    const [beyond] = pages === null ? [] : pagesBeyond(range.pages, pages);
    if (beyond !== undefined && pages !== null) return { problem: printsText.pageBeyond(beyond, pages) };
    return { value: range.pages };
  };
  return (
    <TypedBox
      className="reports-pages"
      label={printsText.pages}
      hint={words.allPages}
      start=""
      read={read}
      onChange={onChange}
    />
  );
}

interface TypedBoxProps<T> {
  readonly className: string;
  readonly label: string;
  readonly hint?: string;
  readonly suffix?: string;
  readonly start: string;
  readonly read: (typed: string) => { readonly value: T } | { readonly problem: string };
  readonly onChange: (value: T) => void;
}

function TypedBox<T>({ className, label, hint, suffix, start, read, onChange }: TypedBoxProps<T>) {
  const [typed, setTyped] = useState(start);
  const [given, setGiven] = useState(start);
  const problemId = useId();
  const result = read(typed);
  const problem = typed === given || !("problem" in result) ? null : result.problem;
  const give = () => {
    if (typed === given || "problem" in result) return;
    setGiven(typed);
    onChange(result.value);
  };
  return (
    <span className="reports-typed">
      <Input
        size="small"
        className={className}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        placeholder={hint}
        prefix={<span className="quiet">{label}</span>}
        suffix={suffix}
        status={problem === null ? "" : "error"}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={give}
        onBlur={give}
      />
      {problem !== null && (
        <span id={problemId} className="reports-problem small" role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
