package id.paritrana.verdict;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When and where a meeting was held; the time with its zone. */
record MeetingShown(LocalDate on, LocalTime at, ZoneId zone, String place) {}
