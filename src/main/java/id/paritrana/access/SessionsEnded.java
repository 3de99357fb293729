package id.paritrana.access;

/** The event that sessions of others were ended, which takes effect when the transaction is committed. */
record SessionsEnded() {}
