import { commonText } from "../../shared/text/common.ts";
import "./suggested.css";

/** Marks what the plan does not say and the shipped catalogue only suggests. */
export const Suggested = () => (
  <span className="suggested" title={commonText.suggestedHint}>
    {commonText.suggested}
  </span>
);
