package org.fabcom.acts;

import module java.base;
import org.fabcom.web.Page;

/** What an act is called where acts are listed: a workshop by its title, else what it was about. */
public final class ActTitle {

    private ActTitle() {}

    public static String of(Act it, Page page) {
        if (it.content().form() instanceof Act.Collective group) return group.title();
        var themes = it.content().themes().stream()
                .sorted()
                .map(theme -> page.t("acts.theme." + theme.code()))
                .collect(Collectors.joining(", "));
        return themes.substring(0, 1).toUpperCase(page.locale()) + themes.substring(1);
    }
}
