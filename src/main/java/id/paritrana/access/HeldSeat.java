package id.paritrana.access;

/**
 * A seat that an account holds on a day: which seat of which edition, and its office in the committee.
 *
 * @param holderId which of the holders of the seat the account is
 */
public record HeldSeat(
        long seatId, long holderId, String code, String element, boolean chair, boolean secretary, String edition) {}
