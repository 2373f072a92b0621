/** What the block is about: its shape, whose lines or which line, which data periods, and what holds for all of it. */
import { Checkbox, Input, Segmented, Select } from "antd";
import { type ReactNode, useId } from "react";
import { mostColumns, type StatisticsChoices } from "../../../shared/contract/statistics.ts";
import { growthBases, vintages } from "../../../shared/domain/vocabulary.ts";
import { statisticsText } from "../../../shared/text/statistics.ts";
import { type BlockSettings, choose } from "./statistics-draft.ts";

const words = statisticsText.bar;

interface BarProps {
  readonly settings: BlockSettings;
  /** What is shown where nothing was chosen. */
  readonly columns: readonly string[];
  readonly choices: StatisticsChoices;
}

const byLabel = { optionFilterProp: "label" };

export function StatisticsBar({ settings, columns, choices }: BarProps) {
  return (
    <div className="statistics-bar">
      <Segmented<BlockSettings["shape"]>
        aria-label={words.shape}
        value={settings.shape}
        onChange={(shape) => choose({ shape })}
        options={[
          { value: "lines", label: words.shapes.lines },
          { value: "organisations", label: words.shapes.organisations },
        ]}
      />
      {settings.shape === "lines" ? (
        <OrganisationChoice settings={settings} choices={choices} />
      ) : (
        <LineChoice settings={settings} choices={choices} />
      )}
      <Labelled label={words.columns}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            className="statistics-columns"
            maxTagCount="responsive"
            maxCount={mostColumns}
            value={[...columns]}
            onChange={(chosen) => choose({ columns: chosen.toSorted() })}
            options={choices.columns.map(({ code, label }) => ({ value: code, label }))}
          />
        )}
      </Labelled>
      <Checkbox checked={settings.growth} onChange={(event) => choose({ growth: event.target.checked })}>
        {words.growth}
      </Checkbox>
      <Circumstances settings={settings} />
    </div>
  );
}

function OrganisationChoice({ settings, choices }: Omit<BarProps, "columns">) {
  return (
    <Labelled label={words.organisation}>
      {(id) => (
        <Select
          id={id}
          className="statistics-organisation"
          value={settings.organisation}
          onChange={(organisation) => choose({ organisation })}
          showSearch={byLabel}
          popupMatchSelectWidth={false}
          options={[
            { value: "", label: words.everyProvider },
            ...choices.organisations.map(({ code, name, lines }) => ({
              value: code,
              label: words.organisationOption(name, lines),
            })),
          ]}
        />
      )}
    </Labelled>
  );
}

function LineChoice({ settings, choices }: Omit<BarProps, "columns">) {
  return (
    <Labelled label={words.line}>
      {(id) => (
        <Select
          id={id}
          className="statistics-line"
          placeholder={words.chooseLine}
          value={settings.indicator === "" ? null : settings.indicator}
          onChange={(indicator) => choose({ indicator: indicator ?? "" })}
          showSearch={byLabel}
          popupMatchSelectWidth={false}
          options={choices.lines.map(({ code, name, organisations }) => ({
            value: code,
            label: words.lineOption(name, organisations),
          }))}
        />
      )}
    </Labelled>
  );
}

const asItStands = { value: "", label: words.asItStands };

/** 数据性质, 口径 and 来源: of every figure that the block writes. */
function Circumstances({ settings }: { readonly settings: BlockSettings }) {
  return (
    <>
      <Labelled label={words.vintage}>
        {(id) => (
          <Select
            id={id}
            className="statistics-vintage"
            value={settings.vintage ?? ""}
            onChange={(word) => choose({ vintage: vintages.find((each) => each === word) ?? null })}
            options={[asItStands, ...vintages.map((word) => ({ value: word, label: word }))]}
          />
        )}
      </Labelled>
      {settings.growth ? (
        <Labelled label={words.growthBasis}>
          {(id) => (
            <Select
              id={id}
              className="statistics-vintage"
              value={settings.growthBasis ?? ""}
              onChange={(word) => choose({ growthBasis: growthBases.find((each) => each === word) ?? null })}
              options={[asItStands, ...growthBases.map((word) => ({ value: word, label: word }))]}
            />
          )}
        </Labelled>
      ) : null}
      <Labelled label={words.remark}>
        {(id) => (
          <Input
            id={id}
            className="statistics-remark"
            maxLength={200}
            placeholder={words.remarkHint}
            value={settings.remark}
            onChange={(event) => choose({ remark: event.target.value })}
          />
        )}
      </Labelled>
    </>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <span className="statistics-field">
      <label className="quiet small" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </span>
  );
}
