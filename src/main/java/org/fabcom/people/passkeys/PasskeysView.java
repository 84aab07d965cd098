package org.fabcom.people.passkeys;

import java.util.List;
import java.util.UUID;
import org.fabcom.web.Form;

/** My keys; {@code full} when there are as many as one may have. */
public record PasskeysView(Form form, List<Line> lines, boolean full) {

    public record Line(UUID id, String label, String dates) {}
}
