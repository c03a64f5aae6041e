export { createRenderer, type Renderer, type RendererOptions } from './renderer.ts';
export { renderDocxInline, renderHtmlInline } from './render-inline.ts';
export { lintTemplate } from './templating/lint-template.ts';
export type { TemplateProblem } from './template-problem.ts';
