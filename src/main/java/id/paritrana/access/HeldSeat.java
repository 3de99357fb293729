package id.paritrana.access;

/**
 * A seat that an account holds on a day: with its edition and its role in the committee.
 *
 * @param holderId id of the account's entry among the holders of the seat
 */
public record HeldSeat(
        long seatId, long holderId, String code, String element, boolean chair, boolean secretary, String edition) {}
