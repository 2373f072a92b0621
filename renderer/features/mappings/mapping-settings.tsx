/** Whose table it is, which sheet is looked at, and where its head stands. */
import { Checkbox, InputNumber, Select } from "antd";
import type { HeadChoice, MappingProposal, ProposedSheet } from "../../../shared/contract/mappings.ts";
import { mappingText } from "../../../shared/text/mappings.ts";
import { organisationOptions, useOrganisations } from "../../components/organisation-data.ts";

interface SettingsProps {
  readonly proposal: MappingProposal;
  readonly sheet: ProposedSheet | undefined;
  readonly onOrganisation: (code: string) => void;
  readonly onSheet: (name: string) => void;
  readonly onHead: (head: HeadChoice) => void;
}

const words = mappingText;

export function MappingSettings({ proposal, sheet, onOrganisation, onSheet, onHead }: SettingsProps) {
  const organisations = useOrganisations();
  const head = sheet && {
    name: sheet.name,
    transposed: sheet.transposed,
    top: sheet.top,
    headHeight: sheet.headHeight,
  };
  return (
    <div className="mapping-settings">
      <span className="mapping-setting">
        <span className="secondary">{words.chooseOrganisation}</span>
        <Select
          size="small"
          aria-label={words.chooseOrganisation}
          className="mapping-organisation"
          showSearch={{ optionFilterProp: "search" }}
          placeholder={words.chooseOrganisationHint}
          value={proposal.organisation}
          options={organisationOptions(organisations.data ?? [])}
          onChange={onOrganisation}
        />
      </span>
      {sheet && head ? (
        <>
          <span className="mapping-setting">
            <span className="secondary">{words.chooseSheet}</span>
            <Select
              size="small"
              aria-label={words.chooseSheet}
              className="mapping-sheet"
              value={sheet.name}
              options={proposal.sheets.map(({ name }) => ({ value: name, label: name }))}
              onChange={onSheet}
            />
          </span>
          <span className="mapping-setting">
            <span className="secondary">{words.headTop}</span>
            <InputNumber
              size="small"
              aria-label={words.headTop}
              className="mapping-number"
              min={1}
              max={30}
              value={sheet.top + 1}
              onChange={(top) => top !== null && onHead({ ...head, top: top - 1 })}
            />
          </span>
          <span className="mapping-setting">
            <span className="secondary">{words.headHeight}</span>
            <InputNumber
              size="small"
              aria-label={words.headHeight}
              className="mapping-number"
              min={1}
              max={6}
              value={sheet.headHeight}
              onChange={(headHeight) => headHeight !== null && onHead({ ...head, headHeight })}
            />
          </span>
          <Checkbox
            checked={sheet.transposed}
            onChange={({ target }) => onHead({ ...head, transposed: target.checked, top: 0, headHeight: 1 })}
          >
            {words.transposed}
          </Checkbox>
        </>
      ) : null}
    </div>
  );
}
