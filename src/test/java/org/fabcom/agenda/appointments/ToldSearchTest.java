package org.fabcom.agenda.appointments;

import module java.base;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.fabcom.testing.Search;
import org.junit.jupiter.api.Test;

/** Messages about appointments, and what a calendar says of them. */
class ToldSearchTest {

    @Test
    void nothing_breaks_them() {
        Search.all(
                this,
                Search.text(
                        "{\"meta\":{\"model\":\"Rdv\",\"event\":\"created\",\"timestamp\":\"1970-01-01T00:00:00Z\"},\"data\":{\"id\":12,\"starts_at\":\"2026-11-28T10:00:00+01:00\",\"duration_in_min\":30,\"status\":\"unknown\",\"motif\":{\"name\":\"a\",\"location_type\":\"phone\"},\"users\":[{}],\"agents\":[{\"email\":\"a@b.fr\"}]}}"));
    }

    @FuzzTest(maxDuration = "60s")
    void messages(byte[] bytes) {
        Told.read(bytes, Instant.EPOCH);
    }
}
