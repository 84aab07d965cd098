package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.till.sales.DeviceClock;
import org.fabcom.till.sales.DeviceClock.Reading;
import org.junit.jupiter.api.Test;

/** The hour of a sale, as a device tells it whose clock may be anything. */
class DeviceClockTest {

    private static final Instant SOLD = Instant.parse("2026-11-29T13:05:00Z");
    private static final Instant RECEIVED = Instant.parse("2026-11-29T17:40:00Z");

    @Test
    void a_clock_that_is_right_is_believed() {
        assertThat(DeviceClock.read(SOLD, 0, RECEIVED, SOLD.minusSeconds(60)))
                .isEqualTo(new Reading(SOLD, DeviceClock.RIGHT));
    }

    @Test
    void a_clock_of_another_year_is_set_right_by_what_the_house_told_it() {
        var offset = Duration.ofDays(2000);
        assertThat(DeviceClock.read(SOLD.minus(offset), offset.toMillis(), RECEIVED, null))
                .isEqualTo(new Reading(SOLD, DeviceClock.RIGHT));
    }

    @Test
    void nothing_is_sold_after_it_came_in() {
        assertThat(DeviceClock.read(RECEIVED.plusSeconds(3600), 0, RECEIVED, null))
                .isEqualTo(new Reading(RECEIVED, DeviceClock.AHEAD));
        assertThat(DeviceClock.read(RECEIVED.plusSeconds(60), 0, RECEIVED, null).clock())
                .as("telephones differ by a minute")
                .isEqualTo(DeviceClock.RIGHT);
    }

    @Test
    void a_clock_that_went_back_between_two_sales_is_told() {
        assertThat(DeviceClock.read(SOLD.minusSeconds(7200), 0, RECEIVED, SOLD))
                .isEqualTo(new Reading(SOLD, DeviceClock.BACK));
    }
}
