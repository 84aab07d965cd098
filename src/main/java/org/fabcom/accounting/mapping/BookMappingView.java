package org.fabcom.accounting.mapping;

import module java.base;
import org.fabcom.accounting.Desk;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** The accounts by currency and role. */
public record BookMappingView(Desk.Books books, List<Group> groups, List<Change> changes, Form form) {

    /** A change that was made: of what, from which account to which, by whom and when. */
    public record Change(String what, String before, String after, String line) {}

    public record Group(String currency, String name, List<Line> lines) {

        public boolean open() {
            return lines.stream().anyMatch(it -> !it.used());
        }

        public boolean used() {
            return lines.stream().anyMatch(Line::used);
        }
    }

    /** {@code used}: it can't change any more. */
    public record Line(String name, String role, String account, boolean used, List<OptionView> options) {}
}
