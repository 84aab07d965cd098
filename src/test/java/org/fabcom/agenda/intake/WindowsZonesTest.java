package org.fabcom.agenda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Zones as Windows names them (CLDR, windowsZones, of 001 or of the French territory): noon there, as a clock of the house showed it
 * on 15 January and on 15 July.
 */
class WindowsZonesTest {

    @ParameterizedTest
    @CsvSource({
        "Romance Standard Time,12,12",
        "W. Europe Standard Time,12,12",
        "Central Europe Standard Time,12,12",
        "Central European Standard Time,12,12",
        "GMT Standard Time,13,13",
        "Greenwich Standard Time,13,14",
        "UTC,13,14",
        "SA Western Standard Time,17,18",
        "SA Eastern Standard Time,16,17",
        "Saint Pierre Standard Time,16,16",
        "Mauritius Standard Time,9,10",
        "E. Africa Standard Time,10,11",
        "Central Pacific Standard Time,2,3",
        "Hawaiian Standard Time,23,0"
    })
    void noon_there_is_this_hour_here(String zone, int winter, int summer) {
        assertThat(WrittenTime.read("20270115T120000", zone).map(LocalDateTime::getHour))
                .contains(winter);
        assertThat(WrittenTime.read("20270715T120000", zone).map(LocalDateTime::getHour))
                .contains(summer);
    }
}
