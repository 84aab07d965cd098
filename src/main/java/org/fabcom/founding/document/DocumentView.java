package org.fabcom.founding.document;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * The page of the document.
 *
 * @param next what it lacks first, and where that is answered
 * @param register where its decisions may be taken up, or were
 * @param untake where whoever keeps that register takes the link back; "" for others
 */
public record DocumentView(
        String path,
        String name,
        FoundingDocument document,
        @Nullable LinkView next,
        String nextText,
        String files,
        List<OptionView> forms,
        String form,
        LinkView register,
        String untake) {}
