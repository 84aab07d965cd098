package org.fabcom.catalogue.editing;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.history.TheirsView;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** The form of a host's openings; {@code seen} is the last act on it. */
public record OfferFormView(
        Sheet sheet,
        String host,
        String text,
        List<OptionView> statuses,
        boolean edited,
        String seen,
        Form form,
        @Nullable TheirsView theirs,
        String action,
        String today) {}
