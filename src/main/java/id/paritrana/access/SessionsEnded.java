package id.paritrana.access;

/** That sessions of others were ended: how it went is known when the transaction is over. */
record SessionsEnded() {}
