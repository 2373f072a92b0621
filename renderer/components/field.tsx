/** A labelled control with its hint and, when it is wrong, what to do about it; all three announced together. */
import { type ReactNode, useId } from "react";
import "./form.css";

/** What the control takes over: its id, and where what is said about it stands. */
export interface FieldControl {
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and what to do; null while nothing is. */
  readonly wrong?: string | null | undefined;
  readonly children: (control: FieldControl) => ReactNode;
}

export function Field({ label, hint, wrong = null, children }: FieldProps) {
  const id = useId();
  const said = wrong ?? hint;
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        "aria-invalid": wrong !== null,
        "aria-describedby": said === undefined ? undefined : `${id}-said`,
      })}
      {said === undefined ? null : (
        <p id={`${id}-said`} className={wrong === null ? "quiet small" : "ink-far small"}>
          {said}
        </p>
      )}
    </div>
  );
}
