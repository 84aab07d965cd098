package org.fabcom.people.tokens;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** A person's tokens; {@code fresh} is the one just made, shown this once; {@code proof} where to prove oneself before one is made. */
public record TokensView(
        Form form,
        List<Line> lines,
        List<OptionView> roles,
        List<RoomView> rooms,
        List<OptionView> lives,
        @Nullable String fresh,
        @Nullable String proof) {

    /** What may be ticked in one room. */
    public record RoomView(String name, String label, List<OptionView> scopes) {}

    /** A token in words. */
    public record Line(UUID id, String name, String role, String dates, boolean alive, boolean revoked) {}
}
