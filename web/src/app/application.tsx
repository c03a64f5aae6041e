import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { createQueryClient } from '../data/query-client.ts';
import { Appearance } from './appearance.tsx';
import { createRoutes } from './routes.tsx';

/** Everything a page needs around it. */
export function Application() {
  const [queryClient] = useState(createQueryClient);
  const [routes] = useState(createRoutes);
  return (
    <QueryClientProvider client={queryClient}>
      <Appearance>
        <RouterProvider router={routes} />
      </Appearance>
    </QueryClientProvider>
  );
}
