package org.fabcom.governance.debate;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** @param rows of rules that it changes; @param published once it is, another text is a new version */
public record ProposalFormView(
        String title,
        LinkView back,
        String action,
        Form form,
        boolean published,
        List<OptionView> rules,
        List<Integer> rows,
        List<OptionView> standing,
        ElectsView elects) {

    /** Whom it elects. @param people to choose from; none: names are typed; @param rows and one more; @param said somebody is elected */
    public record ElectsView(List<OptionView> roles, List<OptionView> people, List<Integer> rows, boolean said) {}

    /** One of these fields says something, or is wrong, in whatever row: what holds them is open. */
    public boolean open(String... fields) {
        return Stream.of(fields)
                .flatMap(it -> rows.stream().map(row -> name(it, row)))
                .anyMatch(it -> !form.value(it).isEmpty() || form.error(it) != null);
    }

    /** Of a field in a row; the first row bears the name alone. */
    public static String name(String field, int row) {
        return row == 0 ? field : field + "-" + (row + 1);
    }
}
