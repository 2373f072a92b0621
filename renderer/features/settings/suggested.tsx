import { settingsText } from "../../../shared/text/settings.ts";

/** Marks what the plan does not say and the shipped catalogue only suggests. */
export const Suggested = () => (
  <span className="settings-suggested" title={settingsText.suggestedHint}>
    {settingsText.suggested}
  </span>
);
