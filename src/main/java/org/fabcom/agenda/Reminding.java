package org.fabcom.agenda;

import module java.base;
import org.fabcom.kernel.settings.Settings;
import org.springframework.stereotype.Component;

/** When people are reminded of what comes: two days before, or {@code FABCOM_REMINDER_DAYS}. */
@Component
public class Reminding {

    private final Settings settings;

    Reminding(Settings settings) {
        this.settings = settings;
    }

    /** The end of the last day that is near enough: what begins until then is to be reminded of. */
    public Instant soon(Instant now) {
        return LocalDate.ofInstant(now, Span.ZONE)
                .plusDays(settings.reminderDays() + 1L)
                .atStartOfDay(Span.ZONE)
                .toInstant();
    }
}
