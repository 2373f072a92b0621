import { ExchangeScreen } from "../features/exchange/exchange-screen.tsx";

export default function ExchangePage() {
  return <ExchangeScreen />;
}
