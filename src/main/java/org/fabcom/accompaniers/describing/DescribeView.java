package org.fabcom.accompaniers.describing;

import module java.base;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * The form with which somebody describes themselves as an accompanier.
 *
 * @param name the organisation that is described; empty for oneself
 * @param pageUrl their page, empty as long as there is none
 * @param prices how many groups of price fields are shown
 */
public record DescribeView(
        String action,
        String name,
        String pageUrl,
        boolean hidden,
        CommuneFieldView base,
        CommuneFieldView also,
        List<OptionView> skills,
        int prices,
        Form form) {

    /** Whether a part that is folded holds what is wrong. */
    public boolean wrong(String... fields) {
        return form.errors().stream().anyMatch(it -> Arrays.stream(fields).anyMatch(it.field()::startsWith));
    }

    /** Whether other communes or departments wait for a choice, or are wrong. */
    public boolean far() {
        return also.waiting() || wrong(also.name(), "departements");
    }

    /** Kinds of price that are said. */
    public int priced() {
        return (int) IntStream.range(0, prices)
                .filter(i -> !form.value("prix-" + i + "-sorte").isEmpty())
                .count();
    }
}
