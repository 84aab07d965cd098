package org.fabcom.founding.walking;

import module java.base;
import org.fabcom.founding.path.FoundingPath;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.jspecify.annotations.Nullable;

/**
 * Who walks a path, and the link that lets others in.
 *
 * @param gone whom the keeper took out, and may take back
 * @param shares ways to send the invitation on
 */
public record FoundersView(
        FoundingPath path,
        Form form,
        String invitation,
        List<Line> founders,
        List<Gone> gone,
        List<LinkView> shares,
        boolean keeper) {

    /** @param invitation null: has an account */
    public record Line(
            UUID id, String name, String since, @Nullable String invitation, boolean me) {}

    public record Gone(UUID id, String name) {}
}
