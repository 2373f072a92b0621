export { AssessmentScreen as default } from "../features/assessment/assessment-screen.tsx";
