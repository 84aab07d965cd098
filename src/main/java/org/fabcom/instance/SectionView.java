package org.fabcom.instance;

import java.util.List;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** Questions of one section, with what was answered. */
public record SectionView(
        Section section, Form form, CommuneFieldView communes, List<OptionView> languages, AccentView accent) {

    /** True if the page has something for htmx to do. */
    public boolean htmx() {
        return section == Section.TERRITORY || section == Section.LOOK;
    }
}
