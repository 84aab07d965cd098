package org.fabcom.talk.pages;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * A thread to be placed in a page with {@code @template.talk.thread(page = page, view = …)}.
 *
 * @param older address of what was said before, null if this is all
 * @param people those one may call upon
 * @param kept files of this form, kept since it was refused
 */
public record ThreadView(
        String url,
        List<MessageView> messages,
        @Nullable String older,
        boolean write,
        boolean team,
        @Nullable String closed,
        List<OptionView> people,
        List<OptionView> kept,
        Form form) {}
