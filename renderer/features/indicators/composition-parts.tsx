/** The parts of a composition, as the plan prints them and as they were last reported, in %. */
import type { IndicatorDetail } from "../../../shared/contract/progress.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";
import { NumberText } from "../../components/number-text.tsx";

const words = indicatorsText.detail.parts;

export function CompositionParts({ parts }: Pick<IndicatorDetail, "parts">) {
  if (parts.length === 0) return null;
  return (
    <table className="data-table is-dense" aria-label={words.title}>
      <thead>
        <tr>
          <th scope="col">{words.title}</th>
          <th scope="col" className="is-right">
            {words.baseline}
          </th>
          <th scope="col" className="is-right">
            {words.target}
          </th>
          <th scope="col" className="is-right">
            {words.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ name, baseline, target, value }) => (
          <tr key={name}>
            <td>{name}</td>
            {[baseline, target, value].map((share, at) => (
              <td key={at} className="is-right">
                <NumberText value={share} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
