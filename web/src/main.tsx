import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Application } from './app/application.tsx';
import './app/base.css';
import { startTexts } from './i18n/index.ts';

const root = document.getElementById('root');

if (root) {
  await startTexts();
  createRoot(root).render(
    <StrictMode>
      <Application />
    </StrictMode>,
  );
}
