package org.fabcom.kernel;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which day it is where the people are. */
public final class Days {

    private static final Pattern BY_HAND = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

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

    /** « 2026-12-03 » as the chooser of a browser writes it, or « 3/12/2026 » as a hand does. Null: it is none. */
    public static @Nullable LocalDate typed(String text) {
        var parts = BY_HAND.matcher(text);
        return read(parts.matches() ? parts.replaceFirst("$3-0$2-0$1").replaceAll("-0(\\d\\d)", "-$1") : text);
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
