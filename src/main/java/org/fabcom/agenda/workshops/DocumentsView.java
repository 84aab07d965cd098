package org.fabcom.agenda.workshops;

import module java.base;
import org.fabcom.agenda.registrations.SectionView.DocumentView;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * The documents of a workshop for its organisers.
 *
 * @param taken those that may be taken off, to be ticked
 * @param room how many more there may be
 */
public record DocumentsView(
        Form form,
        String title,
        String action,
        String back,
        List<DocumentView> documents,
        List<OptionView> taken,
        int room) {}
