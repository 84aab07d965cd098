package org.fabcom.kernel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is where the people are. */
public final class Days {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Days() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
