package id.paritrana.verdict;

import java.time.LocalDate;
import java.time.LocalTime;

/** When and where the plenary was held, in the zone of the edition. */
public record Meeting(LocalDate on, LocalTime at, String place) {}
