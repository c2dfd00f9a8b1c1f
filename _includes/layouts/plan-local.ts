import { startPlanTool } from '../../src/browser/plan/plan-tool.ts';

const form = document.querySelector<HTMLElement>('.plan-local');
if (form) startPlanTool(form);
