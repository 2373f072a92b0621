/** Organisations by what sort they are, with what each holds. */
import { Button } from "antd";
import { Fragment } from "react";
import type { ListedOrganisation } from "../../../shared/contract/organisations.ts";
import { quarterLabel } from "../../../shared/domain/period.ts";
import { organisationKinds } from "../../../shared/domain/vocabulary.ts";
import { organisationsText } from "../../../shared/text/organisations.ts";
import { type ColumnHead, ColumnHeads } from "../../components/column-heads.tsx";
import { Marked } from "../../components/marked.tsx";
import { NumberText } from "../../components/number-text.tsx";
import { Suggested } from "../../components/suggested.tsx";

const words = organisationsText;

export type OrganisationAction = "edit" | "merge" | "retire" | "restore" | "remove";

interface TableProps {
  readonly organisations: readonly ListedOrganisation[];
  /** Of all of them, also those that are not listed: who was merged into whom. */
  readonly nameOf: (code: string) => string;
  readonly mayEdit: boolean;
  readonly onAction: (action: OrganisationAction, organisation: ListedOrganisation) => void;
}

const heads: readonly ColumnHead[] = [
  { text: words.columns.name },
  { text: words.columns.shortName, look: "organisations-short" },
  { text: words.columns.leads, look: "organisations-count is-right" },
  { text: words.columns.provides, look: "organisations-count is-right" },
  { text: words.columns.supports, look: "organisations-count is-right" },
  { text: words.columns.contact, look: "organisations-contact" },
  { text: words.columns.phone, look: "organisations-phone" },
  { text: words.columns.leader, look: "organisations-contact" },
];

export function OrganisationTable({ organisations, nameOf, mayEdit, onAction }: TableProps) {
  const columns = mayEdit ? [...heads, { text: words.columns.actions, look: "organisations-actions" }] : heads;
  const groups = Map.groupBy(organisations, ({ kind }) => kind);
  return (
    <table className="data-table organisations-table" aria-label={words.tableLabel}>
      <ColumnHeads heads={columns} />
      <tbody>
        {organisationKinds.map((kind) => {
          const group = groups.get(kind) ?? [];
          if (group.length === 0) return null;
          return (
            <Fragment key={kind}>
              <tr className="is-group">
                <th scope="colgroup" colSpan={columns.length}>
                  {words.group(kind, group.length)}
                </th>
              </tr>
              {group.map((one) => (
                <OrganisationRow
                  key={one.code}
                  organisation={one}
                  nameOf={nameOf}
                  onAction={mayEdit ? onAction : undefined}
                />
              ))}
            </Fragment>
          );
        })}
        {organisations.length === 0 ? (
          <tr>
            <td colSpan={columns.length} className="quiet">
              {words.none}
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly organisation: ListedOrganisation;
  readonly nameOf: (code: string) => string;
  readonly onAction: TableProps["onAction"] | undefined;
}

function OrganisationRow({ organisation, nameOf, onAction }: RowProps) {
  const { shortName, leads, provides, supports, contactName, contactPhone, leader } = organisation;
  return (
    <tr>
      <td>
        <OrganisationName organisation={organisation} nameOf={nameOf} />
      </td>
      <td>{shortName}</td>
      {[leads, provides, supports].map((count, index) => (
        <td key={index} className="is-right">
          {count === 0 ? <span className="quiet">—</span> : <NumberText value={count} />}
        </td>
      ))}
      <td>{orBlank(contactName)}</td>
      <td>{orBlank(contactPhone)}</td>
      <td>{orBlank(leader)}</td>
      {onAction ? (
        <td>
          <Actions organisation={organisation} onAction={(action) => onAction(action, organisation)} />
        </td>
      ) : null}
    </tr>
  );
}

const orBlank = (text: string) => (text === "" ? <span className="quiet">{words.blank}</span> : text);

function OrganisationName({ organisation, nameOf }: Pick<RowProps, "organisation" | "nameOf">) {
  const { name, suggested, isOffice, aliases, active } = organisation;
  return (
    <>
      <span className={active ? "settings-actions" : "settings-actions quiet"}>
        {name}
        {suggested && active ? <Suggested /> : null}
        {isOffice ? <span className="quiet small">{words.office}</span> : null}
        {active ? null : (
          <Marked glyph="lock" ink="none">
            {stoppedWords(organisation, nameOf)}
          </Marked>
        )}
      </span>
      {aliases.length > 0 ? <div className="quiet small">{words.formerly(aliases.join("、"))}</div> : null}
      {active || organisation.retiredReason === "" ? null : (
        <div className="quiet small">{organisation.retiredReason}</div>
      )}
    </>
  );
}

function stoppedWords({ retiredFrom, mergedInto }: ListedOrganisation, nameOf: (code: string) => string): string {
  const since = retiredFrom === null ? "" : words.since(quarterLabel(retiredFrom));
  return mergedInto === null ? words.stopped(since) : words.mergedInto(nameOf(mergedInto), since);
}

interface ActionsProps {
  readonly organisation: ListedOrganisation;
  readonly onAction: (action: OrganisationAction) => void;
}

const buttons: Record<OrganisationAction, { readonly text: string; readonly label: (name: string) => string }> = {
  edit: { text: words.edit, label: words.editLabel },
  merge: { text: words.merge, label: words.mergeLabel },
  retire: { text: words.retire, label: words.retireLabel },
  restore: { text: words.restore, label: words.restoreLabel },
  remove: { text: words.remove, label: words.removeLabel },
};

function actionsFor({ active, isOffice, removable }: ListedOrganisation): OrganisationAction[] {
  if (isOffice) return ["edit"];
  return [
    ...(active ? (["edit", "merge", "retire"] as const) : (["edit", "restore"] as const)),
    ...(removable ? (["remove"] as const) : []),
  ];
}

function Actions({ organisation, onAction }: ActionsProps) {
  return (
    <span className="organisations-buttons">
      {actionsFor(organisation).map((action) => (
        <Button
          key={action}
          size="small"
          aria-label={buttons[action].label(organisation.name)}
          onClick={() => onAction(action)}
        >
          {buttons[action].text}
        </Button>
      ))}
    </span>
  );
}
