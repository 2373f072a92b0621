/** 关联: what the line belongs to and what belongs to it, each with how it stands. */
import { Link } from "wouter";
import { formatNumber } from "../../../shared/domain/number.ts";
import { VerdictMark } from "../../components/verdict-mark.tsx";
import { lineAddress } from "./line-links.ts";
import type { Related, Relation } from "./relations.ts";

interface RelationsTabProps {
  readonly relations: readonly Relation[];
  readonly onOpen: (code: string) => void;
}

export function RelationsTab({ relations, onOpen }: RelationsTabProps) {
  return relations.map(({ label, items }) => (
    <section key={label} className="places">
      <h3>{label}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.code} className="relation">
            <RelationLink item={item} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function RelationLink({
  item: { code, name, row },
  onOpen,
}: {
  readonly item: Related;
  readonly onOpen: (code: string) => void;
}) {
  if (row === null) return <Link href={`/tasks/${code}`}>{name}</Link>;
  return (
    <>
      <a
        href={`#${lineAddress(code, row.collection)}`}
        onClick={(event) => {
          event.preventDefault();
          onOpen(code);
        }}
      >
        {name}
      </a>
      <span className="number">{row.value === null ? "" : `${formatNumber(row.value, row.decimals)} ${row.unit}`}</span>
      <VerdictMark verdict={row.verdict} />
    </>
  );
}
