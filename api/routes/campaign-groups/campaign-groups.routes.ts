import type { AppDeps } from '../../app-deps.ts';
import type { Serve } from '../../serve.ts';
import { actOnGroup as act } from '../../use-cases/campaign-groups/act-on-group.ts';
import { chooseAgain as choose, viewChoices } from '../../use-cases/campaign-groups/choose-again.ts';
import { viewGroup, viewGroups } from '../../use-cases/campaign-groups/view-groups.ts';
import { actOnGroup, chooseAgain, getGroup, listGroups, listSecondChoices } from './campaign-groups.operations.ts';

export function campaignGroupRoutes(serve: Serve, deps: AppDeps): void {
  serve(listGroups, (call) => viewGroups(deps, call, call.params.id));

  serve(getGroup, async (call) => ({
    group: await viewGroup(deps, call, { campaignId: call.params.id, groupId: call.params.group }),
  }));

  serve(actOnGroup, async (call) => {
    const { id: campaignId, group: groupId } = call.params;
    return { group: await act(deps, call, { campaignId, groupId, act: call.body }) };
  });

  serve(listSecondChoices, (call) =>
    viewChoices(deps, call, { campaignId: call.params.id, applicationId: call.params.application }),
  );

  serve(chooseAgain, (call) =>
    choose(deps, call, { campaignId: call.params.id, applicationId: call.params.application, ...call.body }),
  );
}
