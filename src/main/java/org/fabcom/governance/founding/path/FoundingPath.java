package org.fabcom.governance.founding.path;

import java.time.Instant;
import java.util.UUID;
import org.fabcom.governance.founding.bank.LegalForm;

/** A group that does not exist yet, on its way to a founding document. {@code link}: which invitation holds. */
public record FoundingPath(UUID id, String name, String place, LegalForm form, int link, Instant openedAt) {

    public static final String PATH = "/fonder/";

    public String url() {
        return PATH + id;
    }
}
