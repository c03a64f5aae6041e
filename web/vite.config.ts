import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 900 },
  // npm run dev says where the API is
  server: { proxy: { '/api': process.env['TIRKEU_API_URL'] ?? 'http://127.0.0.1:3000' } },
});
