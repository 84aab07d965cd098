package org.fabcom.cases.callbacks;

import module java.base;
import org.jspecify.annotations.Nullable;

/** Somebody who waits to be called back; {@code answers}: what they answered in “faire le point”, as its address has it; {@code caseFile}: the accompaniment opened from it. */
public record Callback(
        UUID id,
        String name,
        String phone,
        String email,
        String commune,
        String need,
        String answers,
        Instant askedAt,
        @Nullable UUID caseFile) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_PHONE = 40;
    public static final int LONGEST_EMAIL = 200;
    public static final int LONGEST_COMMUNE = 80;
    public static final int LONGEST_NEED = 1500;
    public static final int LONGEST_ANSWERS = 8000;

    /** Where they are reached: the phone first. */
    public String reached() {
        return phone.isEmpty() ? email : phone;
    }
}
