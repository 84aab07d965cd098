package org.fabcom.founding.path;

import module java.base;
import org.fabcom.founding.bank.LegalForm;
import org.fabcom.kernel.Days;
import org.jspecify.annotations.Nullable;

/**
 * A group that does not exist yet, on its way to a founding document.
 *
 * @param link which invitation holds
 * @param body in whose register its decisions were taken up; null: in none
 * @param arrivedAt when it came from another instance, with decisions that other people took; null: it began here
 */
public record FoundingPath(
        UUID id,
        String name,
        String place,
        LegalForm form,
        int link,
        Instant openedAt,
        @Nullable UUID body,
        @Nullable Instant arrivedAt) {

    public static final String PATH = "/fonder/";

    /** Its first day. */
    public LocalDate began() {
        return LocalDate.ofInstant(openedAt, Days.ZONE);
    }

    public String url() {
        return PATH + id;
    }
}
