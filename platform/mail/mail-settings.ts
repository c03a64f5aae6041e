/** How mail leaves the program. */
export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…` */
  readonly smtpUrl: string;
  /** «Name <address>» or an address */
  readonly from: string;
  readonly replyTo?: string;
}
