/** The library comes without types; these are for what the test uses. */
declare module 'ncalayer-js-client' {
  export class NCALayerClient {
    static readonly basicsCMSParamsDetachedNoTSP: object;
    static readonly basicsSignerSignAny: object;
    readonly wsConnection: { close(): void };
    constructor(url: string, allowsOther: boolean);
    connect(): Promise<string>;
    basicsSignCMS(
      storages: null,
      data: string | readonly string[],
      how: object,
      who: object,
    ): Promise<string | string[]>;
  }
}
