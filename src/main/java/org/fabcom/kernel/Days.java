package org.fabcom.kernel;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Which day it is where the people are. */
public final class Days {

    /** Name of the setting, and of the system property by which the start hands it on. */
    public static final String SETTING = "FABCOM_ZONE";

    /** Where nothing is said. The base knows it as {@code kernel.zone()}. */
    public static final String USUAL = "Europe/Paris";

    public static final ZoneId ZONE = ZoneId.of(System.getProperty(SETTING, USUAL));

    /** After midnight the day before lasts so long where an evening is not cut in two. */
    public static final Duration NIGHT = Duration.ofHours(4);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private Days() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** A day as people write it, from 1900 to 2999: the base and all that counts with days bear it. Null: it is none. */
    public static @Nullable LocalDate read(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
