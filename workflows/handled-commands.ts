import { currentUpdateInfo } from '@temporalio/workflow';

/** So many are kept through continue-as-new that a late repetition finds its first effect. */
const IDS_KEPT = 200;

/** The commands a workflow has carried out, by the ids of their updates, so that none has two effects. */
export class HandledCommands {
  private readonly ids: string[];

  constructor(ids: readonly string[] = []) {
    this.ids = [...ids];
  }

  /** Tells whether the command that is being handled was carried out before. */
  hasCurrent(): boolean {
    const id = currentUpdateInfo()?.id;
    return id !== undefined && this.ids.includes(id);
  }

  addCurrent(): void {
    const id = currentUpdateInfo()?.id;
    if (id !== undefined) this.ids.push(id);
    this.ids.splice(0, this.ids.length - IDS_KEPT);
  }

  /** The oldest first. */
  list(): string[] {
    return [...this.ids];
  }
}
