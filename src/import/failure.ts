/** Why one page, file or feed was not imported; the message says the reason and, where there is one, the remedy. */
export class ImportFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ImportFailure';
  }
}
