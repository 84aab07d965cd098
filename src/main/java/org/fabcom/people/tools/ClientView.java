package org.fabcom.people.tools;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** One tool, with what is to be typed there; {@code secret} is shown this once, {@code how} the key of the words for its software. */
public record ClientView(
        Form form,
        String path,
        String name,
        String id,
        @Nullable String secret,
        String discovery,
        String how,
        List<String> returns,
        String logout,
        String who,
        int people,
        List<OptionView> kinds,
        @Nullable String proof) {}
