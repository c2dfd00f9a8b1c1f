import { startPlanTool } from '../../src/browser/plan/plan-tool.ts';

const form = document.querySelector<HTMLFormElement>('.plan-local');
if (form) startPlanTool(form);
