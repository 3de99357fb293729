package id.paritrana.access;

/** A seat that an account holds on a day: which seat of which edition, and its office in the committee. */
public record HeldSeat(long seatId, String code, String element, boolean chair, boolean secretary, String edition) {}
