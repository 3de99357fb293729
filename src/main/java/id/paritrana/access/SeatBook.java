package id.paritrana.access;

import java.time.LocalDate;
import java.util.List;

/** Tells which seats an account holds on a day; kept by the committee. */
public interface SeatBook {
    List<HeldSeat> heldBy(long account, LocalDate on);
}
