package org.fabcom.diagnosis.result;

import module java.base;
import org.fabcom.web.Page;

/** Some names, then how many more: « Mailchimp, Doodle et 3 autres ». */
final class SomeNames {

    private SomeNames() {}

    static String few(List<String> names, Page page) {
        if (names.size() == 1) return names.getFirst();
        if (names.size() <= 3) {
            var last = names.getLast();
            return page.t("point.and", String.join(", ", names.subList(0, names.size() - 1)), last);
        }
        return page.t("diagnosis.names", String.join(", ", names.subList(0, 2)), names.size() - 2);
    }
}
