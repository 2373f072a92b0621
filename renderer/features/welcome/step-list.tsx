import { welcomeText } from "../../../shared/text/welcome.ts";
import { Icon } from "../../components/icon.tsx";

const { who, place, catalogue } = welcomeText.steps;
export const steps = [who, place, catalogue] as const;

export function StepList({ current }: { readonly current: number }) {
  return (
    <ol className="welcome-steps" aria-label={welcomeText.stepsLabel}>
      {steps.map(({ title, hint }, index) => (
        <li key={title} aria-current={index === current ? "step" : undefined}>
          <span className={index < current ? "welcome-step-mark is-done" : "welcome-step-mark"}>
            {index < current ? <Icon name="tick" /> : index + 1}
          </span>
          <div>
            <strong>{title}</strong>
            <p>{hint}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
