/** A text that grows with what is written in it: nobody types into a peephole. */

interface GrowingTextProps {
  readonly label: string;
  /** The column it stands in, for moving from task to task. */
  readonly field: string;
  readonly value: string;
  readonly placeholder?: string | undefined;
  readonly limit: number;
  readonly describedBy?: string | undefined;
  readonly onType: (text: string) => void;
}

export function GrowingText({ label, field, value, placeholder, limit, describedBy, onType }: GrowingTextProps) {
  return (
    // The copy behind the text gives the cell its height, in any browser.
    <span className="growing" data-text={value === "" ? (placeholder ?? "") : value}>
      <textarea
        aria-label={label}
        aria-describedby={describedBy}
        data-field={field}
        rows={1}
        value={value}
        placeholder={placeholder}
        maxLength={limit}
        spellCheck={false}
        onChange={(event) => onType(event.target.value)}
      />
    </span>
  );
}
