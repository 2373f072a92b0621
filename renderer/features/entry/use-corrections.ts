/** 往期订正: earlier figures that a person has taken into the table, with what stands of each. */
import { useMemo, useRef, useState } from "react";
import type { EntryRecord, Form } from "../../../shared/domain/form.ts";
import { api } from "../../api/client.ts";
import type { Fields } from "../../components/drafts/draft-fields.ts";
import { useQuery } from "../../components/query.ts";
import { correctedLine, correctionOf, lineKey } from "./entry-line.ts";

const nothing = {
  value: "",
  growth: "",
  growthBasis: "",
  vintage: "",
  filling: "",
  remark: "",
  reason: "",
  exempt: false,
  expected: null,
};

type Kept = ReadonlyMap<string, EntryRecord | null>;

const nothingKept: Kept = new Map();

/** @param drafts a correction that is begun comes back with its draft */
export function useCorrections(form: Form, drafts: ReadonlyMap<string, Fields>) {
  const [kept, setKept] = useState(nothingKept);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const asked = useMemo(
    () => new Set(form.lines.map(({ indicator, dataPeriod }) => lineKey(indicator, dataPeriod))),
    [form],
  );
  const drafted = [...drafts.keys()].filter((key) => !asked.has(key));
  const keys = [...new Set([...taken, ...drafted])].filter((key) => correctionOf(form, key) !== null);
  const id = keys.join("|");
  const organisation = form.organisation.code;
  // What saving nothing would replace is what stands.
  const standing = useQuery(id === "" ? null : ["corrections", organisation, form.period, id], async (signal) => {
    const rows = id.split("|").flatMap((key) => {
      const found = correctionOf(form, key);
      return found ? [{ ...nothing, indicator: found.option.indicator, dataPeriod: found.dataPeriod }] : [];
    });
    const answer = await api.entry.judge({ organisation, period: form.period, rows }, { signal });
    return new Map(answer.rows.map(({ indicator, dataPeriod, before }) => [lineKey(indicator, dataPeriod), before]));
  });
  // What stands is read apart from the form, and may come later than it: only then is what was kept since in it.
  const [read, setRead] = useState(standing.data);
  if (read !== standing.data) {
    setRead(standing.data);
    if (standing.data !== undefined) setKept(nothingKept);
  }
  // While another one is looked up, those that are there stay.
  const last = useRef(standing.data);
  if (standing.data !== undefined) last.current = standing.data;
  const known = standing.data ?? last.current;
  const lines = useMemo(
    () =>
      id.split("|").flatMap((key) => {
        const found = correctionOf(form, key);
        // Not typed into before it is known what stands there.
        if (!found || !known?.has(key)) return [];
        return [correctedLine(found.option, found.dataPeriod, kept.get(key) ?? known.get(key) ?? null)];
      }),
    [id, form, known, kept],
  );
  const take = (key: string) => setTaken((before) => (before.includes(key) ? before : [...before, key]));
  /** What stands now, of whatever was saved. */
  const keep = (figures: Kept) => setKept((before) => new Map([...before, ...figures]));
  return { lines, error: standing.error, take, keep };
}
