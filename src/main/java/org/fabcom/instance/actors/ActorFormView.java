package org.fabcom.instance.actors;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.field.Field;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** How an organisation shows itself, and its relations; {@code other} is null where nobody else is shown. */
public record ActorFormView(
        String action,
        String name,
        String pageUrl,
        boolean published,
        List<OptionView> crafts,
        List<Field<?, ?>> fields,
        List<OptionView> kinds,
        @Nullable OtherView other,
        List<PendingView> relations,
        Form form,
        Form proposal) {

    /** A relation with what may be done about it; {@code precision} is what its proposer added, public once confirmed. */
    public record PendingView(
            String words,
            String precision,
            String state,
            String chip,
            String confirm,
            String refuse,
            String takeBack,
            String end) {}
}
