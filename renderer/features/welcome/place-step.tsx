/** Step 2: where the data lives. The app decides; the person should know. */
import { welcomeText } from "../../../shared/text/welcome.ts";
import { useAppState } from "../../stores/session.ts";

const words = welcomeText.place;

export function PlaceStep() {
  const { dataDirectory } = useAppState();
  return (
    <>
      <h2 className="welcome-question">{words.question}</h2>
      <dl className="welcome-place">
        <dt className="quiet small">{words.directory}</dt>
        <dd>{dataDirectory}</dd>
      </dl>
      <ul className="welcome-points">
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}
