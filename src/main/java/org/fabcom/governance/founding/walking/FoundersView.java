package org.fabcom.governance.founding.walking;

import java.util.List;
import java.util.UUID;
import org.fabcom.governance.founding.path.FoundingPath;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;

/** Who walks a path, and the link that lets others in. */
public record FoundersView(
        FoundingPath path, Form form, String invitation, List<Line> founders, boolean keeper, boolean alone) {

    /** @param invitation null: has an account */
    public record Line(
            UUID id, String name, String since, @Nullable String invitation, boolean me) {}
}
