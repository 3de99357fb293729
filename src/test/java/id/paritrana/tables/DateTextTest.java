package id.paritrana.tables;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DateTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29",
                "29/2/2024",
                "29/02/2024",
                " 2024-02-29 ",
                "2024-02-29T00:00",
                "29-2-2024",
                "29.02.2024",
                "2024-2-29",
                "2024/02/29",
                "2024-02-29T14:24",
                "29/02/2024 23:59:00",
                "29 Februari 2024",
                "29 Feb 2024",
                "29-Pebruari-2024",
                "29 February 2024"
            })
    void every_certain_spelling_is_understood(String text) {
        assertEquals(Optional.of(LocalDate.of(2024, 2, 29)), DateText.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "31/04/2024",
                "12/31/2024",
                "24-02.2024",
                "29 Peb 24",
                "Februari 2024",
                "31 April 2024",
                "45351",
                ""
            })
    void everything_else_is_no_date(String text) {
        assertEquals(Optional.empty(), DateText.read(text));
    }
}
