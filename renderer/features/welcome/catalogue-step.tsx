/** Step 3: what the database starts with. */
import { welcomeText } from "../../../shared/text/welcome.ts";

const words = welcomeText.catalogue;

export function CatalogueStep({ exists }: { readonly exists: boolean }) {
  return (
    <>
      <h2 className="welcome-question">{exists ? words.questionExisting : words.question}</h2>
      <div className="welcome-place">
        <strong>{words.name}</strong> <span className="quiet small">{words.source}</span>
      </div>
      <ul className="welcome-points">
        {words.contents.map((content) => (
          <li key={content}>{content}</li>
        ))}
      </ul>
      <p className="quiet small">{exists ? words.noteExisting : words.note}</p>
    </>
  );
}
