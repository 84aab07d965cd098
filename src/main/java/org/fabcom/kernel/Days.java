package org.fabcom.kernel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is where the people are. */
public final class Days {

    /** Name of the setting, and of the system property by which the start hands it on. */
    public static final String SETTING = "FABCOM_ZONE";

    /** Where nothing is said. The base knows it as {@code kernel.zone()}. */
    public static final String USUAL = "Europe/Paris";

    public static final ZoneId ZONE = ZoneId.of(System.getProperty(SETTING, USUAL));

    private Days() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
