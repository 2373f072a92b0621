/** 沿用旧表: a file of the sitting to be mapped, or the list of what is mapped already. */
import { useSearch } from "wouter";
import { MappingEditor } from "./mapping-editor.tsx";
import { MappingList } from "./mapping-list.tsx";
import "./mappings.css";

interface MappingsTabProps {
  /** Code of the reporting period the preview is for. */
  readonly period: string;
  /** The sitting knows the file now: it is compared anew. */
  readonly onSaved: () => void;
}

export function MappingsTab({ period, onSaved }: MappingsTabProps) {
  const query = new URLSearchParams(useSearch());
  const [session, sha256] = [query.get("session"), query.get("file")];
  if (session === null || sha256 === null) return <MappingList />;
  return <MappingEditor key={sha256} staged={{ session, sha256 }} period={period} onSaved={onSaved} />;
}
