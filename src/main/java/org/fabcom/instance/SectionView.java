package org.fabcom.instance;

import module java.base;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** Questions of one section, with what was answered; {@code note} is what one must know before, empty if nothing. */
public record SectionView(
        Section section,
        Form form,
        CommuneFieldView communes,
        List<OptionView> languages,
        AccentView accent,
        String note) {

    SectionView noting(String words) {
        return new SectionView(section, form, communes, languages, accent, words);
    }

    /** True if the page has something for htmx to do. */
    public boolean htmx() {
        return section == Section.TERRITORY || section == Section.LOOK;
    }
}
