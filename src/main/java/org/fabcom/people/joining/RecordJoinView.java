package org.fabcom.people.joining;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** Which other record is of this person, beside what was looked for and found; {@code told} is what tells two of one name apart. */
public record RecordJoinView(
        String name, String url, String told, String asked, List<OptionView> found, List<DoneView> done, Form form) {

    /** One that is joined to it, since when, and where that is taken back. */
    public record DoneView(String name, String when, String undo) {}
}
