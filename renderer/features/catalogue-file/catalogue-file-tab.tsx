/** 目录工作簿: the catalogue out to a workbook, and a changed one back in. */
import { CatalogueExport } from "./catalogue-export.tsx";
import { CatalogueImport } from "./catalogue-import.tsx";
import "./catalogue-file.css";

export function CatalogueFileTab({ mayEdit }: { readonly mayEdit: boolean }) {
  return (
    <>
      <CatalogueExport />
      {mayEdit ? <CatalogueImport /> : null}
    </>
  );
}
