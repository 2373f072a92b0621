import { IndicatorsScreen } from "../features/indicators/indicators-screen.tsx";

export default function IndicatorsPage() {
  return <IndicatorsScreen />;
}
